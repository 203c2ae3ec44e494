using System.Security.Cryptography;
using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Features.Keys;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// The seed for a new authenticator, kept on the server until a code from it confirms it; a form never carries it. Asking again
/// within half an hour shows the same one, so that reloading the page does not spoil a scanned picture.
/// </summary>
[Requires(Permission.OwnAccount)]
public sealed record PrepareAuthenticatorCommand : ICommand<Result<NewAuthenticator>>;

/// <param name="Address">For the QR code: an otpauth address.</param>
/// <param name="Key">The same seed to type, in groups of four.</param>
/// <param name="Replaces">There is one already: its code and the password are asked for too.</param>
/// <param name="IsStaff">It is not a choice for them.</param>
public sealed record NewAuthenticator(string Address, string Key, bool Replaces, bool IsStaff);

internal sealed class PrepareAuthenticatorHandler(CharterDbContext db, ICurrentUser user, ISealer sealer, TimeProvider clock)
    : IRequestHandler<PrepareAuthenticatorCommand, Result<NewAuthenticator>>
{
    private const int SeedBytes = 20;
    private static readonly TimeSpan PendingLimit = TimeSpan.FromMinutes(30);

    public async Task<Result<NewAuthenticator>> Handle(PrepareAuthenticatorCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == user.Id, cancellationToken);
        var authenticator = await db.Authenticators.SingleOrDefaultAsync(a => a.UserId == account.Id, cancellationToken);
        // Half a sign-in is not enough to replace an authenticator that works.
        if (authenticator?.ConfirmedAt is not null && user.OwesTwoFactor)
        {
            return Result<NewAuthenticator>.Failed(new Failure.Forbidden());
        }
        if (authenticator is null)
        {
            authenticator = new Authenticator { UserId = account.Id };
            db.Authenticators.Add(authenticator);
        }

        byte[] seed;
        if (authenticator.SealedPendingSeed is not null && authenticator.PendingAt > now - PendingLimit)
        {
            seed = sealer.Open(TotpVerifier.SeedPurpose, account.Id, authenticator.SealedPendingSeed);
        }
        else
        {
            seed = RandomNumberGenerator.GetBytes(SeedBytes);
            authenticator.SealedPendingSeed = sealer.Seal(TotpVerifier.SeedPurpose, account.Id, seed);
            authenticator.PendingAt = now;
        }

        var key = Base32Encoding.ToString(seed);
        var address = $"otpauth://totp/CharterTracker:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer=CharterTracker&algorithm=SHA1&digits=6&period=30";
        var isStaff = await db.Grants.AnyAsync(g => g.UserId == account.Id && g.ConfirmedAt != null && (g.To == null || g.To > now), cancellationToken);
        return new NewAuthenticator(address, RecoveryCodeSet.Grouped(key), authenticator.ConfirmedAt is not null, isStaff);
    }
}
