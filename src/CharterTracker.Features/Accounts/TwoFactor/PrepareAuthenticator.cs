using System.Security.Cryptography;
using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Prepares the seed of a new authenticator, which is kept with the session until a code from it confirms it; a form never carries it. A
/// second request within half an hour shows the same seed, so that reloading the page does not spoil a scanned picture.
/// </summary>
[Requires(Permission.OwnAccount)]
public sealed record PrepareAuthenticatorCommand : ICommand<Result<NewAuthenticator>>;

/// <param name="Address">The otpauth address that the QR code holds.</param>
/// <param name="Key">The same seed to type in, in groups of four characters.</param>
/// <param name="AsksPassword">The password is asked for again, since anybody could be sitting at a session that is signed in.</param>
/// <param name="AsksOldCode">The person has an authenticator already, and is asked for a code of it too.</param>
/// <param name="IsStaff">The person is staff, who must have an authenticator.</param>
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
        // A sign-in that still owes its code may not replace an authenticator that works.
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
