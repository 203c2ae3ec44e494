using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// The facts that a reader needs to say whether they have a conflict of interest: who the employer is, and nothing of the case.
/// </summary>
[Requires(Permission.Staff)]
public sealed record GetDeclarationQuery(Guid ApplicationId) : IQuery<Result<DeclarationPage>>, ICaseRequest;

public sealed record DeclarationPage
{
    public required string Reference { get; init; }
    public required string Employer { get; init; }
    public required string? Sector { get; init; }
    public required SizeBand Size { get; init; }
    public required string Level { get; init; }
    public required string SchemeName { get; init; }
    public required string AuthorityName { get; init; }
    public required string Accent { get; init; }

    /// <summary>The union that the reader works for, where this employer recognises it; a link to be judged.</summary>
    public required string? OwnUnion { get; init; }

    /// <summary>What the reader declared last; null where they have declared nothing yet.</summary>
    public required LastDeclaration? Last { get; init; }

    /// <summary>Whether a clear declaration opens the case to the reader; a publisher's opens a publication.</summary>
    public required bool ReadsCases { get; init; }
}

public sealed record LastDeclaration(bool HasConflict, string? Nature, DateTimeOffset DeclaredAt);

internal sealed class GetDeclarationHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases)
    : IRequestHandler<GetDeclarationQuery, Result<DeclarationPage>>
{
    public async Task<Result<DeclarationPage>> Handle(GetDeclarationQuery request, CancellationToken cancellationToken)
    {
        var found = await (
            from application in cases.Query(request, CaseReading.Declaration)
            where application.Id == request.ApplicationId
            join charter in db.Charters on application.CharterId equals charter.Id
            join scheme in db.Schemes on application.SchemeId equals scheme.Id
            join employer in db.Employers on application.EmployerId equals employer.Id
            select new
            {
                application.Reference,
                application.LevelCode,
                charter.Content,
                Scheme = scheme,
                employer.Name,
                employer.Sector,
                employer.Size,
                OwnUnion = db.Unions
                    .Where(u => db.Users.Any(p => p.Id == user.Id && p.WorksForUnionId == u.Id)
                        && db.Recognitions.Any(r => r.EmployerId == employer.Id && r.UnionId == u.Id && r.EndedOn == null))
                    .Select(u => u.Name)
                    .FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return new Failure.NotFound();
        }
        var last = await db.ConflictDeclarations
            .Where(c => c.ApplicationId == request.ApplicationId && c.UserId == user.Id)
            .OrderByDescending(c => c.DeclaredAt)
            .Select(c => new LastDeclaration(c.HasConflict, c.Nature, c.DeclaredAt))
            .FirstOrDefaultAsync(cancellationToken);

        return new DeclarationPage
        {
            Reference = found.Reference,
            Employer = found.Name,
            Sector = SicCodes.SectionName(found.Sector),
            Size = found.Size,
            Level = found.Content.Level(found.LevelCode).Name,
            SchemeName = found.Scheme.Name,
            AuthorityName = found.Scheme.AuthorityName,
            Accent = found.Scheme.Accent,
            OwnUnion = found.OwnUnion,
            Last = last,
            ReadsCases = user.Grants.Any(g => ReadingTable.Reads(g.Role, CaseReading.Content) && (g.SchemeId is null || g.SchemeId == found.Scheme.Id)),
        };
    }
}
