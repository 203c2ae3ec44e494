using CharterTracker.Data;
using CharterTracker.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Checks a password. The attempt is counted first, by one conditional update, so that parallel attempts cannot get round the wait. An
/// unknown address takes as much time as a known one.
/// </summary>
internal sealed class PasswordVerifier(CharterDbContext db, IPasswordHasher<UserAccount> hasher, IHostEnvironment environment, TimeProvider clock)
{
    private const int ShortWaitFrom = 10;
    private const int LongWaitFrom = 20;
    private static readonly TimeSpan ShortWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(15);
    private static readonly Lazy<string> DummyHash = new(() => PasswordRules.MakeHasher().HashPassword(new UserAccount(), SecretToken.Make()));

    /// <param name="user">Tracked, or null for an unknown address.</param>
    public async Task<bool> VerifyAsync(UserAccount? user, string? password, CancellationToken cancellationToken)
    {
        var id = user?.Id ?? Guid.Empty;
        var now = clock.GetUtcNow();
        var (shortWait, longWait) = (now + ShortWait, now + LongWait);
        // The password of demonstration accounts is in the README: a database that was filled in Development must not open elsewhere.
        var mayDemonstrate = environment.IsDevelopment();
        var counted = await db.Users
            .Where(u => u.Id == id && u.DisabledAt == null && (mayDemonstrate || !u.IsDemonstration) && (u.LockoutEnd == null || u.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                u => u.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1)
                    .SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= LongWaitFrom ? longWait
                        : x.AccessFailedCount + 1 >= ShortWaitFrom ? shortWait : (DateTimeOffset?)null),
                cancellationToken);
        var typed = password is { Length: <= PasswordRules.MaxLength } ? password : "";
        var verified = hasher.VerifyHashedPassword(user ?? new UserAccount(), user?.PasswordHash ?? DummyHash.Value, typed);
        if (user?.PasswordHash is null || counted == 0 || verified == PasswordVerificationResult.Failed)
        {
            return false;
        }

        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = hasher.HashPassword(user, typed);
        }
        return true;
    }
}
