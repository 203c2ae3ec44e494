using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Access;

/// <summary>Which rows somebody can reach. What is out of reach is simply not found.</summary>
internal static class CaseReach
{
    /// <summary>The employers that a person belongs to.</summary>
    public static IQueryable<Employer> OwnedBy(this IQueryable<Employer> employers, ICurrentUser user) =>
        employers.Where(e => e.Members.Any(m => m.UserId == user.Id));

    /// <summary>The applications of a person's own employers.</summary>
    public static IQueryable<Application> OwnedBy(this IQueryable<Application> applications, CharterDbContext db, ICurrentUser user) =>
        applications.Where(a => db.Employers.Any(e => e.Id == a.EmployerId && e.Members.Any(m => m.UserId == user.Id)));

    /// <summary>
    /// The cases of a staff member's schemes, for one permission: less those that <see cref="OpenToDeclarationBy"/> leaves out and
    /// those in which the newest thing they declared is a conflict. Public facts only, until <see cref="Cleared"/>.
    /// </summary>
    public static IQueryable<Application> WithinReachOf(this IQueryable<Application> applications, CharterDbContext db, ICurrentUser user, Permission permission) =>
        applications.OpenToDeclarationBy(db, user, permission).Where(a => !db.ConflictDeclarations.Any(c =>
            c.ApplicationId == a.Id && c.UserId == user.Id && c.HasConflict
            && !db.ConflictDeclarations.Any(later => later.ApplicationId == a.Id && later.UserId == user.Id && !later.HasConflict && later.DeclaredAt > c.DeclaredAt)));

    /// <summary>
    /// The cases of a staff member's schemes on which they may declare (and declare anew): not those of their own employers, nor
    /// those where they work for a union that is in dispute with the employer.
    /// </summary>
    public static IQueryable<Application> OpenToDeclarationBy(
        this IQueryable<Application> applications, CharterDbContext db, ICurrentUser user, Permission permission)
    {
        var open = applications.Where(a =>
            a.Status != ApplicationStatus.Draft
            && !db.Employers.Any(e => e.Id == a.EmployerId && e.Members.Any(m => m.UserId == user.Id))
            && !db.UnionDisputes.Any(d => d.EmployerId == a.EmployerId && d.EndedAt == null
                && db.Users.Any(u => u.Id == user.Id && u.WorksForUnionId == d.UnionId)));

        return user.SchemesFor(permission) is { } schemes ? open.Where(a => schemes.Contains(a.SchemeId)) : open;
    }

    /// <summary>Only the cases in which the newest thing the person declared is that there is no conflict: their content may be read.</summary>
    public static IQueryable<Application> Cleared(this IQueryable<Application> applications, CharterDbContext db, ICurrentUser user) =>
        applications.Where(a => db.ConflictDeclarations.Any(c =>
            c.ApplicationId == a.Id && c.UserId == user.Id && !c.HasConflict
            && !db.ConflictDeclarations.Any(later => later.ApplicationId == a.Id && later.UserId == user.Id && later.HasConflict && later.DeclaredAt >= c.DeclaredAt)));
}
