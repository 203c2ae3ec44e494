using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Signs in with a recovery code, for a person who lost their authenticator. It opens one page: the one that sets up a new authenticator.
/// Until that is done the old one stays, so that a set-up that is given up leaves the account as safe as before.
/// </summary>
[Requires(Permission.OwnAccount)]
public sealed record UseRecoveryCodeCommand(string? RecoveryCode) : ICommand<Result<SignInResult>>;

internal sealed class UseRecoveryCodeHandler(
    CharterDbContext db, ICurrentUser user, TotpVerifier totp, RecoveryCodeSet codes, SessionIssuer sessions, AccountMail mail)
    : IRequestHandler<UseRecoveryCodeCommand, Result<SignInResult>>
{
    public async Task<Result<SignInResult>> Handle(UseRecoveryCodeCommand request, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        if (await totp.CountAsync(account.Id, cancellationToken) is { } wait)
        {
            return Refused(wait);
        }
        if (!await codes.TakeAsync(account.Id, request.RecoveryCode, cancellationToken))
        {
            await totp.WarnAsync(account.Id, cancellationToken);
            return Refused("That recovery code is not right, or was used already");
        }

        account.EndSessions();
        mail.TellOfUsedRecoveryCode(account);
        return new SignInResult(SignInStep.SetUpTwoFactor, await sessions.RenewAsync(account, SessionStage.PasswordOnly, hasTwoFactor: false, cancellationToken, isRecovering: true));
    }

    private static Result<SignInResult> Refused(string message) =>
        new Failure.Invalid([new FieldError(nameof(UseRecoveryCodeCommand.RecoveryCode), message)]);
}
