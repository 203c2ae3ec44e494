using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

/// <summary>Finds the people who hold a role in a scheme, and those of them who have no tie to the employer of a case.</summary>
internal sealed class CaseStaff(CharterDbContext db, TimeProvider clock)
{
    /// <summary>People with an active grant of the role, whatever their ties to a case.</summary>
    /// <param name="schemeIds">
    /// Grants in any of these schemes count, and grants for the whole platform; with no scheme only grants for the platform do.
    /// </param>
    public IQueryable<UserAccount> WithRole(StaffRole role, params IReadOnlyCollection<Guid> schemeIds)
    {
        List<Guid> ids = [.. schemeIds];
        var grants = db.Grants.ActiveAt(clock.GetUtcNow()).Where(g => g.Role == role && (g.SchemeId == null || ids.Contains(g.SchemeId.Value)));
        return db.Users.Where(u => u.DisabledAt == null && grants.Any(g => g.UserId == u.Id));
    }

    /// <summary>E-mail addresses of the people with the role.</summary>
    public Task<List<string>> MailsAsync(StaffRole role, IReadOnlyCollection<Guid> schemeIds, CancellationToken cancellationToken) =>
        MailsOfAsync(WithRole(role, schemeIds), cancellationToken);

    /// <summary>
    /// People with the role who are no members of the employer, are not kept from it by their union, and have declared no conflict that
    /// stands.
    /// </summary>
    public IQueryable<UserAccount> WithoutConflicts(StaffRole role, Application application)
    {
        var (id, employerId) = (application.Id, application.EmployerId);
        var tied = db.Users.TiedTo(db, application);
        return WithRole(role, application.SchemeId).Where(u =>
            !db.Employers.Any(e => e.Id == employerId && e.Members.Any(m => m.UserId == u.Id))
            && !tied.Any(t => t.Id == u.Id)
            && !db.ConflictDeclarations.Any(c => c.ApplicationId == id && c.UserId == u.Id && c.HasConflict && c.LiftedAt == null));
    }

    /// <summary>
    /// E-mail addresses of the leads of a case. Mail to them names the case, so leads with ties to the employer are left out.
    /// </summary>
    public Task<List<string>> LeadMailsAsync(Application application, CancellationToken cancellationToken) =>
        MailsOfAsync(WithoutConflicts(StaffRole.LeadAssessor, application), cancellationToken);

    /// <summary>The same, without one person.</summary>
    public Task<List<string>> LeadMailsAsync(Application application, Guid without, CancellationToken cancellationToken) =>
        MailsOfAsync(WithoutConflicts(StaffRole.LeadAssessor, application).Where(u => u.Id != without), cancellationToken);

    /// <summary>
    /// E-mail addresses of the leads and of those who assess the case now. Each gets a mail of their own with the same text, so nobody
    /// learns from it who else assesses.
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
