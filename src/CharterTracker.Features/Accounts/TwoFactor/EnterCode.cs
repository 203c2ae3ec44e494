using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The second step of a sign-in, a code from the authenticator.</summary>
[Requires(Permission.OwnAccount)]
public sealed record EnterCodeCommand(string? Code) : ICommand<Result<SignInResult>>;

internal sealed class EnterCodeHandler(CharterDbContext db, ICurrentUser user, TotpVerifier totp, SessionIssuer sessions)
    : IRequestHandler<EnterCodeCommand, Result<SignInResult>>
{
    public async Task<Result<SignInResult>> Handle(EnterCodeCommand request, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        if (await totp.RefusalAsync(account.Id, request.Code, cancellationToken) is { } refusal)
        {
            return new Failure.Invalid([new FieldError(nameof(request.Code), refusal)]);
        }
        return new SignInResult(SignInStep.None, await sessions.RenewAsync(account, SessionStage.SignedIn, hasTwoFactor: true, cancellationToken));
    }
}
