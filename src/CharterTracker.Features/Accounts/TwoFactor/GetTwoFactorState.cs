using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

[Requires(Permission.OwnAccount)]
public sealed record GetTwoFactorStateQuery : IQuery<Result<TwoFactorState>>;

/// <param name="SetsUpNext">
/// The person sets up an authenticator next: they have none, or signed in with a recovery code for one that is lost.
/// </param>
public sealed record TwoFactorState(bool IsEnrolled, bool SetsUpNext, int RecoveryCodesLeft);

internal sealed class GetTwoFactorStateHandler(CharterDbContext db, ICurrentUser user)
    : IRequestHandler<GetTwoFactorStateQuery, Result<TwoFactorState>>
{
    public async Task<Result<TwoFactorState>> Handle(GetTwoFactorStateQuery request, CancellationToken cancellationToken)
    {
        var isEnrolled = await db.Authenticators.AnyAsync(a => a.UserId == user.Id && a.ConfirmedAt != null, cancellationToken);
        var isRecovering = await db.Sessions.AnyAsync(s => s.Id == user.SessionId && s.IsRecovering, cancellationToken);
        var left = await db.RecoveryCodes.CountAsync(c => c.UserId == user.Id, cancellationToken);
        return new TwoFactorState(isEnrolled, !isEnrolled || isRecovering, left);
    }
}
