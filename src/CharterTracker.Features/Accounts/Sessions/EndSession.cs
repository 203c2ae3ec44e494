using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Ends one of the current user's sessions, on any device.</summary>
[Requires(Permission.OwnAccount)]
public sealed record EndSessionCommand(Guid SessionId) : ICommand<Result>;

internal sealed class EndSessionHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<EndSessionCommand, Result>
{
    public async Task<Result> Handle(EndSessionCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ended = await db.Sessions.Where(s => s.Id == request.SessionId && s.UserId == user.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        return ended == 1 ? Result.Success : new Failure.NotFound();
    }
}
