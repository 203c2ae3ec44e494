using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

/// <summary>Who holds a role in a scheme, and who of them has nothing to do with the employer of a case.</summary>
internal sealed class CaseStaff(CharterDbContext db, TimeProvider clock)
{
    /// <summary>Whatever they may have to do with a case.</summary>
    /// <param name="schemeIds">The role in any of these counts, and for the whole platform; none asks for the platform only.</param>
    public IQueryable<UserAccount> WithRole(StaffRole role, params IReadOnlyCollection<Guid> schemeIds)
    {
        List<Guid> ids = [.. schemeIds];
        var grants = db.Grants.ActiveAt(clock.GetUtcNow()).Where(g => g.Role == role && (g.SchemeId == null || ids.Contains(g.SchemeId.Value)));
        return db.Users.Where(u => u.DisabledAt == null && grants.Any(g => g.UserId == u.Id));
    }

    /// <summary>Where they read their mail.</summary>
    public Task<List<string>> MailsAsync(StaffRole role, IReadOnlyCollection<Guid> schemeIds, CancellationToken cancellationToken) =>
        MailsOfAsync(WithRole(role, schemeIds), cancellationToken);

    /// <summary>Who are no members of the employer, do not work for a union in dispute there, and have declared no conflict that stands.</summary>
    public IQueryable<UserAccount> WithoutConflicts(StaffRole role, Application application)
    {
        var (id, employerId) = (application.Id, application.EmployerId);
        return WithRole(role, application.SchemeId).Where(u =>
            !db.Employers.Any(e => e.Id == employerId && e.Members.Any(m => m.UserId == u.Id))
            && !db.UnionDisputes.Any(d => d.EmployerId == employerId && d.UnionId == u.WorksForUnionId && d.EndedAt == null)
            && !db.ConflictDeclarations.Any(c => c.ApplicationId == id && c.UserId == u.Id && c.HasConflict
                && !db.ConflictDeclarations.Any(later => later.ApplicationId == id && later.UserId == u.Id && !later.HasConflict && later.DeclaredAt > c.DeclaredAt)));
    }

    /// <summary>Where the leads of a case read their mail; what is sent there names the case, so those with ties get none.</summary>
    public Task<List<string>> LeadMailsAsync(Application application, CancellationToken cancellationToken) =>
        MailsOfAsync(WithoutConflicts(StaffRole.LeadAssessor, application), cancellationToken);

    /// <summary>
    /// The leads and those who assess the case now. Each is written to alone, and the same: nobody learns from it who else assesses.
    /// </summary>
    public Task<List<string>> LeadAndAssessorMailsAsync(Application application, CancellationToken cancellationToken)
    {
        var id = application.Id;
        var assessors = WithoutConflicts(StaffRole.Assessor, application)
            .Where(u => db.Assessments.Any(a => a.ApplicationId == id && a.AssessorId == u.Id && a.RemovedAt == null));
        return AddressesOf(WithoutConflicts(StaffRole.LeadAssessor, application)).Union(AddressesOf(assessors)).ToListAsync(cancellationToken);
    }

    private static Task<List<string>> MailsOfAsync(IQueryable<UserAccount> people, CancellationToken cancellationToken) =>
        AddressesOf(people).ToListAsync(cancellationToken);

    private static IQueryable<string> AddressesOf(IQueryable<UserAccount> people) => people.Where(u => u.Email != null).Select(u => u.Email!);
}
