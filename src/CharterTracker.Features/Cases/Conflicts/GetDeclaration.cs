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

/// <param name="OwnUnion">The union that the reader works for, where this employer recognises it; a link to be judged.</param>
/// <param name="Last">What the reader declared last; null where they have declared nothing yet.</param>
/// <param name="ReadsCases">Whether a clear declaration opens the case to the reader; a publisher's opens a publication.</param>
public sealed record DeclarationPage(
    string Reference,
    string Employer,
    string? Sector,
    SizeBand Size,
    string Level,
    string SchemeName,
    string AuthorityName,
    string Accent,
    string? OwnUnion,
    LastDeclaration? Last,
    bool ReadsCases);

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

        return new DeclarationPage(
            found.Reference,
            found.Name,
            SicCodes.SectionName(found.Sector),
            found.Size,
            found.Content.Level(found.LevelCode).Name,
            found.Scheme.Name,
            found.Scheme.AuthorityName,
            found.Scheme.Accent,
            found.OwnUnion,
            last,
            user.Grants.Any(g => ReadingTable.Reads(g.Role, CaseReading.Content) && (g.SchemeId is null || g.SchemeId == found.Scheme.Id)));
    }
}
