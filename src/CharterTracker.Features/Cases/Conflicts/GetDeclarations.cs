using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>What everybody declared in a case, for the leads, and which of the conflicts the reader can lift.</summary>
[Requires(Permission.Moderate)]
public sealed record GetDeclarationsQuery(Guid ApplicationId) : IQuery<Result<DeclarationsOfCase>>, ICaseRequest;

/// <param name="Liftable">The conflicts that the reader can lift.</param>
/// <param name="LeftToAdministrators">Whether other conflicts stand that only an administrator can lift.</param>
public sealed record DeclarationsOfCase(
    CaseHeading Heading, IReadOnlyList<DeclarationLine> Declarations, IReadOnlyList<DeclarationLine> Liftable, bool LeftToAdministrators);

internal sealed class GetDeclarationsHandler(CharterDbContext db, CaseAccess cases, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetDeclarationsQuery, Result<DeclarationsOfCase>>
{
    public async Task<Result<DeclarationsOfCase>> Handle(GetDeclarationsQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var schemeId = opened.Value.Application.SchemeId;
        var declarations = await db.DeclarationsAsync(request.ApplicationId, cancellationToken);
        var standing = declarations.Where(d => d.Stands).ToList();
        var left = await db.Grants.LeftToAdministrators(clock.GetUtcNow())
            .Where(g => g.SchemeId == null || g.SchemeId == schemeId)
            .Select(g => g.UserId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return new DeclarationsOfCase(
            opened.Value.Heading,
            declarations,
            [.. standing.Where(d => d.UserId != user.Id && !left.Contains(d.UserId))],
            standing.Exists(d => left.Contains(d.UserId)));
    }
}
