using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>One role in force or waiting, for the page that decides about it.</summary>
[Requires(Permission.ConfirmGrants)]
public sealed record GetGrantQuery(Guid GrantId) : IQuery<Result<GrantRow>>;

internal sealed class GetGrantHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<GetGrantQuery, Result<GrantRow>>
{
    public async Task<Result<GrantRow>> Handle(GetGrantQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = await db.Grants.AsNoTracking().SeenBy(user)
            .Where(g => g.Id == request.GrantId && (g.To == null || g.To > now))
            .ToRows(db, user)
            .SingleOrDefaultAsync(cancellationToken);
        return row is null ? new Failure.NotFound() : row;
    }
}
