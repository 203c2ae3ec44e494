using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Ends every session of the current user, this one too.</summary>
[Requires(Permission.OwnAccount)]
public sealed record SignOutEverywhereCommand : ICommand<Result>;

internal sealed class SignOutEverywhereHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<SignOutEverywhereCommand, Result>
{
    public async Task<Result> Handle(SignOutEverywhereCommand request, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        account.EndSessions();
        return Result.Success;
    }
}
