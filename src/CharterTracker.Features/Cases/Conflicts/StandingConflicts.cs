using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Cases;

/// <summary>A conflict of interest that stands and that only an administrator can lift.</summary>
public sealed record StandingConflict
{
    /// <summary>Of the declaration.</summary>
    public required Guid Id { get; init; }

    public required Guid ApplicationId { get; init; }
    public required string Name { get; init; }
    public required string Employer { get; init; }
    public required string Reference { get; init; }
    public required string Nature { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }
}

internal static class StandingConflicts
{
    /// <summary>The standing conflicts of people who lead, decide or administer, other than the reader's own.</summary>
    /// <param name="reached">The cases of the administrator's schemes.</param>
    public static IQueryable<StandingConflict> StandingConflictsIn(
        this CharterDbContext db, IQueryable<Application> reached, ICurrentUser user, DateTimeOffset now)
    {
        var grants = db.Grants.LeftToAdministrators(now);
        return
            from declaration in db.ConflictDeclarations
            where declaration.HasConflict && declaration.LiftedAt == null && declaration.UserId != user.Id
            join application in reached on declaration.ApplicationId equals application.Id
            where grants.Any(g => g.UserId == declaration.UserId && (g.SchemeId == null || g.SchemeId == application.SchemeId))
            join person in db.Users on declaration.UserId equals person.Id
            join employer in db.Employers on application.EmployerId equals employer.Id
            orderby declaration.DeclaredAt descending, declaration.Id
            select new StandingConflict
            {
                Id = declaration.Id,
                ApplicationId = application.Id,
                Name = person.FullName,
                Employer = employer.Name,
                Reference = application.Reference,
                Nature = declaration.Nature!,
                DeclaredAt = declaration.DeclaredAt,
            };
    }
}
