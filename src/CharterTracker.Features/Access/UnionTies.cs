using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Access;

/// <summary>
/// Works out whom the union that they work for keeps from an employer: a union that is in dispute with it, or that is the employer itself.
/// What counts is the union on the person's record, and the one that they named when they declared their interests in the case. Only the
/// answer leaves this class, never the union.
/// </summary>
internal static class UnionTies
{
    /// <summary>The unions whose people do not act on the cases of an employer.</summary>
    public static IQueryable<Union> BarringFrom(this IQueryable<Union> unions, CharterDbContext db, Guid employerId) =>
        unions.Where(n =>
            db.UnionDisputes.Any(d => d.EmployerId == employerId && d.UnionId == n.Id && d.EndedAt == null)
            || db.Employers.Any(e => e.Id == employerId && (n.EmployerId == e.Id || n.SearchName == e.SearchName)));

    /// <summary>The people whom their union keeps from a case.</summary>
    public static IQueryable<UserAccount> TiedTo(this IQueryable<UserAccount> people, CharterDbContext db, Application application)
    {
        var id = application.Id;
        var barring = db.Unions.BarringFrom(db, application.EmployerId);
        return people.Where(u => barring.Any(n => n.Id == u.WorksForUnionId
            || db.ConflictDeclarations.Any(c => c.ApplicationId == id && c.UserId == u.Id && c.UnionId == n.Id)));
    }

    /// <summary>The people who work for a union, by their record or by what they declared in the case.</summary>
    public static IQueryable<UserAccount> WorkingFor(
        this IQueryable<UserAccount> people, CharterDbContext db, Guid unionId, Application application)
    {
        var id = application.Id;
        return people.Where(u => u.WorksForUnionId == unionId
            || db.ConflictDeclarations.Any(c => c.ApplicationId == id && c.UserId == u.Id && c.UnionId == unionId));
    }

    /// <summary>
    /// Takes what a person declares onto their record where it names no union yet. What it names already only an administrator changes: a
    /// declaration can add a bar, never take one away.
    /// </summary>
    public static void Learn(UserAccount person, Guid unionId) => person.WorksForUnionId ??= unionId;

    /// <summary>The cases from which the person's union does not keep them.</summary>
    public static IQueryable<Application> WithoutTieOf(this IQueryable<Application> applications, CharterDbContext db, ICurrentUser user) =>
        applications.Where(a => !db.Unions.Any(n =>
            (db.Users.Any(u => u.Id == user.Id && u.WorksForUnionId == n.Id)
                || db.ConflictDeclarations.Any(c => c.ApplicationId == a.Id && c.UserId == user.Id && c.UnionId == n.Id))
            && (db.UnionDisputes.Any(d => d.EmployerId == a.EmployerId && d.UnionId == n.Id && d.EndedAt == null)
                || db.Employers.Any(e => e.Id == a.EmployerId && (n.EmployerId == e.Id || n.SearchName == e.SearchName)))));
}
