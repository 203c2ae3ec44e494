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

    /// <summary>The unions to choose from, for the question which of them the reader works for.</summary>
    public required IReadOnlyList<UnionChoice> Unions { get; init; }

    /// <summary>The union on the reader's record or, where it names none, in what they declared last; null for none.</summary>
    public required Guid? UnionId { get; init; }

    /// <summary>What the reader declared last; null where they have declared nothing yet.</summary>
    public required LastDeclaration? Last { get; init; }

    /// <summary>A conflict of the reader's stands: they cannot take it back.</summary>
    public required bool Stands { get; init; }

    /// <summary>Whether a clear declaration opens the case to the reader; a publisher's opens a publication.</summary>
    public required bool ReadsCases { get; init; }
}

public sealed record LastDeclaration(bool HasConflict, string? Nature, DateTimeOffset DeclaredAt);

public sealed record UnionChoice(Guid Id, string Name);

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
                UnionId = db.Users.Where(p => p.Id == user.Id).Select(p => p.WorksForUnionId).FirstOrDefault(),
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
        var declared = await db.ConflictDeclarations.AsNoTracking()
            .Where(c => c.ApplicationId == request.ApplicationId && c.UserId == user.Id)
            .OrderByDescending(c => c.DeclaredAt)
            .ToListAsync(cancellationToken);
        var unions = await db.Unions.OrderBy(n => n.Name).Select(n => new UnionChoice(n.Id, n.Name)).ToListAsync(cancellationToken);
        var last = declared.FirstOrDefault();

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
            Unions = unions,
            UnionId = found.UnionId ?? last?.UnionId,
            Last = last is null ? null : new LastDeclaration(last.HasConflict, last.Nature, last.DeclaredAt),
            Stands = declared.Exists(c => c.Stands),
            ReadsCases = user.Grants.Any(g => ReadingTable.Reads(g.Role, CaseReading.Content) && (g.SchemeId is null || g.SchemeId == found.Scheme.Id)),
        };
    }
}
