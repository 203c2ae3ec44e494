using System.Linq.Expressions;
using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore.Query;

namespace CharterTracker.Features.Access;

/// <summary>Filters rows to those within a person's reach. What is out of reach is not found.</summary>
internal static class CaseReach
{
    /// <summary>The employers that a person belongs to.</summary>
    public static IQueryable<Employer> OwnedBy(this IQueryable<Employer> employers, ICurrentUser user) =>
        employers.Where(e => e.Members.Any(m => m.UserId == user.Id));

    /// <summary>The applications of a person's own employers.</summary>
    public static IQueryable<Application> OwnedBy(this IQueryable<Application> applications, CharterDbContext db, ICurrentUser user) =>
        applications.Where(a => db.Employers.Any(e => e.Id == a.EmployerId && e.Members.Any(m => m.UserId == user.Id)));

    /// <summary>The cases that a member of staff may read this far, by the reading table.</summary>
    public static IQueryable<Application> WithinReachOf(
        this IQueryable<Application> applications, CharterDbContext db, ICurrentUser user, Permission permission, CaseReading reading) =>
        applications.ReadInRolesOf(user, permission, reading).WithoutBarringConflicts(db, user, reading);

    /// <summary>
    /// The cases that a member of staff could read once they declare that they have no conflict: their role reads this far, and what they
    /// have declared, or not declared yet, still shows them the case's line.
    /// </summary>
    public static IQueryable<Application> WaitingForDeclarationOf(
        this IQueryable<Application> applications, CharterDbContext db, ICurrentUser user, Permission permission, CaseReading reading) =>
        applications.ReadInRolesOf(user, permission, reading).WithoutBarringConflicts(db, user, CaseReading.Line);

    /// <summary>
    /// The employers that a member of staff may verify: those with an application in their schemes, and for the whole platform all. Left
    /// out are their own, and those with a case from which a tie keeps them.
    /// </summary>
    public static IQueryable<Employer> VerifiableBy(this IQueryable<Employer> employers, CharterDbContext db, ICurrentUser user)
    {
        var untied = db.Applications.WithoutBarringConflicts(db, user, CaseReading.Line);
        var open = employers.Where(e => !e.Members.Any(m => m.UserId == user.Id)
            && !db.Applications.Any(a => a.EmployerId == e.Id && !untied.Any(u => u.Id == a.Id)));
        return user.SchemesFor(Permission.VerifyEmployers) is { } schemes
            ? open.Where(e => db.Applications.Any(a => a.EmployerId == e.Id && schemes.Contains(a.SchemeId)))
            : open;
    }

    /// <summary>
    /// The cases of the schemes in which the person holds the permission, in the states in which the role reads this far.
    /// </summary>
    private static IQueryable<Application> ReadInRolesOf(
        this IQueryable<Application> applications, ICurrentUser user, Permission permission, CaseReading reading)
    {
        var roles = permission.Roles() ?? [];
        var clauses = user.Grants
            .Where(g => roles.Contains(g.Role) && ReadingTable.Reads(g.Role, reading))
            .Select(g => (States: ReadingTable.StatesOf(g.Role, reading), g.SchemeId))
            .GroupBy(g => string.Join(',', g.States))
            .Select(g => In(g.First().States, g.Any(x => x.SchemeId is null) ? null : [.. g.Select(x => x.SchemeId!.Value).Distinct()]))
            .ToList();
        return clauses.Count == 0 ? applications.Where(_ => false) : applications.Where(clauses.Aggregate(Either));
    }

    /// <param name="schemes">Null for the whole platform.</param>
    private static Expression<Func<Application, bool>> In(IReadOnlyList<ApplicationStatus> states, List<Guid>? schemes)
    {
        var closed = Enum.GetValues<ApplicationStatus>().Except(states).ToList();
        return schemes is null
            ? a => !closed.Contains(a.Status)
            : a => !closed.Contains(a.Status) && schemes.Contains(a.SchemeId);
    }

    private static Expression<Func<Application, bool>> Either(
        Expression<Func<Application, bool>> one, Expression<Func<Application, bool>> other)
    {
        var application = one.Parameters[0];
        var rebound = ReplacingExpressionVisitor.Replace(other.Parameters[0], application, other.Body);
        return Expression.Lambda<Func<Application, bool>>(Expression.OrElse(one.Body, rebound), application);
    }

    /// <summary>Leaves out the cases to which the person has a relation that lets them read less than this.</summary>
    private static IQueryable<Application> WithoutBarringConflicts(
        this IQueryable<Application> applications, CharterDbContext db, ICurrentUser user, CaseReading reading)
    {
        if (!ReadingTable.Allows(CaseRelation.OwnEmployer, reading))
        {
            applications = applications.Where(a => !db.Employers.Any(e => e.Id == a.EmployerId && e.Members.Any(m => m.UserId == user.Id)));
        }
        if (!ReadingTable.Allows(CaseRelation.UnionTie, reading))
        {
            applications = applications.WithoutTieOf(db, user);
        }
        if (!ReadingTable.Allows(CaseRelation.Conflict, reading))
        {
            applications = applications.Where(a => !db.ConflictDeclarations.Any(c =>
                c.ApplicationId == a.Id && c.UserId == user.Id && c.HasConflict && c.LiftedAt == null));
        }
        if (!ReadingTable.Allows(CaseRelation.Undeclared, reading))
        {
            applications = applications.Where(a => db.ConflictDeclarations.Any(c =>
                c.ApplicationId == a.Id && c.UserId == user.Id && !c.HasConflict
                && !db.ConflictDeclarations.Any(later =>
                    later.ApplicationId == a.Id && later.UserId == user.Id && later.HasConflict && later.DeclaredAt >= c.DeclaredAt)));
        }
        return applications;
    }
}
