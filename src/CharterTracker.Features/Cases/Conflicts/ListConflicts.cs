using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Cases;

/// <summary>
/// The conflicts of interest that wait for an administrator: those of leads and panel members that stand, the newest first.
/// </summary>
[Requires(Permission.Administer)]
public sealed record ListConflictsQuery(int Page = 1) : IQuery<Result<Paged<StandingConflict>>>;

internal sealed class ListConflictsHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases, TimeProvider clock)
    : IRequestHandler<ListConflictsQuery, Result<Paged<StandingConflict>>>
{
    public async Task<Result<Paged<StandingConflict>>> Handle(ListConflictsQuery request, CancellationToken cancellationToken) =>
        await db.StandingConflictsIn(cases.Query(request, CaseReading.Declaration), user, clock.GetUtcNow())
            .ToPageAsync(request.Page, cancellationToken);
}
