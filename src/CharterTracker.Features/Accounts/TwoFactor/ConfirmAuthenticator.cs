using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Enrols a new authenticator with a code from it, and uses that code up. A session that is signed in already gives the password again, and
/// a code of the authenticator that is replaced. The session gets a new key; every other session of the person ends.
/// </summary>
[Requires(Permission.OwnAccount)]
public sealed record ConfirmAuthenticatorCommand(string? Code, string? CurrentPassword = null, string? OldCode = null) : ICommand<Result<EnrolledAuthenticator>>;

/// <param name="RecoveryCodes">Shown once, and not readable again.</param>
public sealed record EnrolledAuthenticator(string Key, IReadOnlyList<string> RecoveryCodes);

internal sealed class ConfirmAuthenticatorHandler(
    CharterDbContext db, ICurrentUser user, ISealer sealer, TotpVerifier totp, PasswordVerifier passwords, RecoveryCodeSet codes, SessionIssuer sessions,
    AccountMail mail, TimeProvider clock)
    : IRequestHandler<ConfirmAuthenticatorCommand, Result<EnrolledAuthenticator>>
{
    public async Task<Result<EnrolledAuthenticator>> Handle(ConfirmAuthenticatorCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == user.SessionId, cancellationToken);
        var authenticator = await db.Authenticators.SingleOrDefaultAsync(a => a.UserId == account.Id, cancellationToken);
        var replaces = authenticator?.ConfirmedAt is not null && !session.IsRecovering;
        if (session.PendingSeedAt(now) is not { } pending || authenticator?.DisabledAt is not null || (replaces && user.NeedsTwoFactor))
        {
            return new Failure.Forbidden();
        }

        var seed = sealer.Open(TotpVerifier.SeedPurpose, account.Id, pending);
        // A person who sees this page has the seed, so a wrong code here tells an attacker nothing and is not counted.
        if (!TotpVerifier.IsWellFormed(request.Code) || totp.MatchedStep(seed, request.Code!) is not { } step)
        {
            return Refused(nameof(request.Code), TotpVerifier.Wrong);
        }
        if (!user.NeedsTwoFactor && !await passwords.VerifyAsync(account, request.CurrentPassword, cancellationToken))
        {
            return Refused(nameof(request.CurrentPassword), "Enter your password");
        }
        if (replaces && await totp.RefusalAsync(account.Id, request.OldCode, cancellationToken) is { } refusal)
        {
            return Refused(nameof(request.OldCode), refusal);
        }

        if (authenticator is null)
        {
            authenticator = new Authenticator { UserId = account.Id };
            db.Authenticators.Add(authenticator);
        }
        authenticator.SealedSeed = pending;
        authenticator.ConfirmedAt = now;
        authenticator.LastStep = step;
        authenticator.Failures = 0;
        authenticator.WaitUntil = null;
        authenticator.WarnedAt = null;
        var shown = await codes.ReplaceAsync(authenticator, cancellationToken);
        account.EndSessions();
        var key = await sessions.RenewAsync(account, SessionStage.SignedIn, hasTwoFactor: true, cancellationToken);
        mail.TellOfNewAuthenticator(account);
        return new EnrolledAuthenticator(key, shown);
    }

    private static Result<EnrolledAuthenticator> Refused(string field, string message) =>
        new Failure.Invalid([new FieldError(field, message)]);
}
