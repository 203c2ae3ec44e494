using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>One conflict of interest that waits for an administrator, for the page that lifts it.</summary>
[Requires(Permission.Administer)]
public sealed record GetConflictQuery(Guid DeclarationId) : IQuery<Result<StandingConflict>>;

internal sealed class GetConflictHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases, TimeProvider clock)
    : IRequestHandler<GetConflictQuery, Result<StandingConflict>>
{
    public async Task<Result<StandingConflict>> Handle(GetConflictQuery request, CancellationToken cancellationToken)
    {
        var conflict = await db.StandingConflictsIn(cases.Query(request, CaseReading.Declaration), user, clock.GetUtcNow())
            .SingleOrDefaultAsync(c => c.Id == request.DeclarationId, cancellationToken);
        return conflict is null ? new Failure.NotFound() : conflict;
    }
}
