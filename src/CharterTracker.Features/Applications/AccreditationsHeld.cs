using CharterTracker.Domain.Accreditations;

namespace CharterTracker.Features.Applications;

internal static class AccreditationsHeld
{
    /// <summary>What an employer holds on one day, of every scheme.</summary>
    public static IQueryable<Accreditation> InForceFor(this IQueryable<Accreditation> accreditations, Guid employerId, DateOnly day) =>
        accreditations.Where(a => a.EmployerId == employerId && a.Status == AccreditationStatus.Active && a.ValidFrom <= day && a.ValidUntil >= day);
}
