using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The second step of signing in.</summary>
[Requires(Permission.OwnAccount)]
public sealed record EnterCodeCommand(string? Code) : ICommand<Result<SignedIn>>;

internal sealed class EnterCodeHandler(CharterDbContext db, ICurrentUser user, TotpVerifier totp, SessionOpener sessions)
    : IRequestHandler<EnterCodeCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(EnterCodeCommand request, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        if (await totp.RefusalAsync(account.Id, request.Code, cancellationToken) is { } refusal)
        {
            return new Failure.Invalid([new FieldError(nameof(request.Code), refusal)]);
        }
        return new SignedIn(NextStep.None, await sessions.RenewAsync(account, SessionStage.SignedIn, hasTwoFactor: true, cancellationToken));
    }
}
