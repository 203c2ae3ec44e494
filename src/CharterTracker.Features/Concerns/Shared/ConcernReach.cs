using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Concerns;

namespace CharterTracker.Features.Concerns;

internal static class ConcernReach
{
    /// <summary>
    /// The concerns that a lead may read: about employers that hold or held an award of the lead's schemes, and none about an employer of
    /// which any case is closed to that lead (their own, one in dispute with their union, or one on which they declared a conflict). A
    /// concern that we opened ourselves is for the scheme of its accreditation alone.
    /// </summary>
    /// <param name="open">The cases within the lead's reach.</param>
    /// <param name="schemes">The schemes in which they lead; null for the whole platform.</param>
    public static IQueryable<Concern> WithinReachOf(
        this IQueryable<Concern> concerns, CharterDbContext db, IQueryable<Application> open, IReadOnlyList<Guid>? schemes)
    {
        var sent = db.Applications.Where(a => a.Status != ApplicationStatus.Draft);
        if (schemes is not null)
        {
            sent = sent.Where(a => schemes.Contains(a.SchemeId));
        }
        return concerns.Where(c => db.Employers.Any(e => e.Number == c.EmployerNumber
            && db.Accreditations.Any(x => x.EmployerId == e.Id && (c.AccreditationId == null || c.AccreditationId == x.Id) && open.Any(a => a.Id == x.ApplicationId))
            && !sent.Any(a => a.EmployerId == e.Id && !open.Any(o => o.Id == a.Id))));
    }
}
