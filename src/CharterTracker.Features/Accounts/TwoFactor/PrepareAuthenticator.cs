using System.Security.Cryptography;
using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// The seed for a new authenticator, kept with the session until a code from it confirms it; a form never carries it. Asking again
/// within half an hour shows the same one, so that reloading the page does not spoil a scanned picture.
/// </summary>
[Requires(Permission.OwnAccount)]
public sealed record PrepareAuthenticatorCommand : ICommand<Result<NewAuthenticator>>;

/// <param name="Address">For the QR code: an otpauth address.</param>
/// <param name="Key">The same seed to type, in groups of four.</param>
/// <param name="AsksPassword">Anybody could sit at a session that is open: the password is asked for again.</param>
/// <param name="AsksOldCode">There is one already: a code of it is asked for too.</param>
/// <param name="IsStaff">It is not a choice for them.</param>
public sealed record NewAuthenticator(string Address, string Key, bool AsksPassword, bool AsksOldCode, bool IsStaff);

internal sealed class PrepareAuthenticatorHandler(CharterDbContext db, ICurrentUser user, ISealer sealer, TimeProvider clock)
    : IRequestHandler<PrepareAuthenticatorCommand, Result<NewAuthenticator>>
{
    private const int SeedBytes = 20;

    public async Task<Result<NewAuthenticator>> Handle(PrepareAuthenticatorCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == user.Id, cancellationToken);
        var session = await db.Sessions.SingleAsync(s => s.Id == user.SessionId, cancellationToken);
        var isEnrolled = await db.Authenticators.AnyAsync(a => a.UserId == account.Id && a.ConfirmedAt != null, cancellationToken);
        // Half a sign-in is not enough to replace an authenticator that works.
        if (isEnrolled && user.NeedsTwoFactor && !session.IsRecovering)
        {
            return new Failure.Forbidden();
        }

        byte[] seed;
        if (session.PendingSeedAt(now) is { } pending)
        {
            seed = sealer.Open(TotpVerifier.SeedPurpose, account.Id, pending);
        }
        else
        {
            seed = RandomNumberGenerator.GetBytes(SeedBytes);
            session.SealedPendingSeed = sealer.Seal(TotpVerifier.SeedPurpose, account.Id, seed);
            session.PendingAt = now;
        }

        var key = Base32Encoding.ToString(seed);
        var address = $"otpauth://totp/CharterTracker:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer=CharterTracker&algorithm=SHA1&digits=6&period=30";
        var isStaff = await db.Grants.AnyAsync(g => g.UserId == account.Id && g.ConfirmedAt != null && (g.To == null || g.To > now), cancellationToken);
        return new NewAuthenticator(address, RecoveryCodeSet.Grouped(key), !user.NeedsTwoFactor, isEnrolled && !session.IsRecovering, isStaff);
    }
}
