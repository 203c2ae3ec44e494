using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Ends the current session on the server: a copy of its cookie opens nothing afterwards.</summary>
[Requires(Permission.OwnAccount)]
public sealed record SignOutCommand : ICommand<Result>;

internal sealed class SignOutHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<SignOutCommand, Result>
{
    public async Task<Result> Handle(SignOutCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Sessions.Where(s => s.Id == user.SessionId && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        return Result.Success;
    }
}
