using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

[Requires(Permission.OwnAccount)]
public sealed record GetTwoFactorStateQuery : IQuery<Result<TwoFactorState>>;

public sealed record TwoFactorState(bool IsEnrolled, int RecoveryCodesLeft);

internal sealed class GetTwoFactorStateHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetTwoFactorStateQuery, Result<TwoFactorState>>
{
    public async Task<Result<TwoFactorState>> Handle(GetTwoFactorStateQuery request, CancellationToken cancellationToken) =>
        new TwoFactorState(
            await db.Authenticators.AnyAsync(a => a.UserId == user.Id && a.ConfirmedAt != null, cancellationToken),
            await db.RecoveryCodes.CountAsync(c => c.UserId == user.Id, cancellationToken));
}
