using CharterTracker.Data;
using CharterTracker.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Makes single-use links and uses them up, by a conditional update, so that a link works once even if it is opened twice at the same
/// moment.
/// </summary>
internal sealed class AccountLinks(CharterDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan ConfirmEmailLimit = TimeSpan.FromDays(3);
    public static readonly TimeSpan SetPasswordLimit = TimeSpan.FromHours(1);
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(2);

    /// <summary>Makes a link and returns its token.</summary>
    public string Make(Guid userId, AccountLinkPurpose purpose, TimeSpan? limit = null)
    {
        var token = SecretToken.Make();
        var now = clock.GetUtcNow();
        db.AccountLinks.Add(new AccountLink
        {
            Id = Guid.CreateVersion7(now),
            TokenHash = SecretToken.HashOf(token),
            UserId = userId,
            Purpose = purpose,
            ExpiresAt = now + (limit ?? (purpose == AccountLinkPurpose.ConfirmEmail ? ConfirmEmailLimit : SetPasswordLimit)),
        });
        return token;
    }

    /// <summary>Whether a link for this purpose was mailed a moment ago: another would only fill the mailbox, and void the first.</summary>
    public Task<bool> IsFreshAsync(Guid userId, AccountLinkPurpose purpose, TimeSpan limit, CancellationToken cancellationToken)
    {
        var latest = clock.GetUtcNow() + limit;
        var earliest = latest - AgainAfter;
        return db.AccountLinks.AnyAsync(
            l => l.UserId == userId && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > earliest && l.ExpiresAt <= latest, cancellationToken);
    }

    /// <summary>The owner of a link, without using it up; null where it is unknown, used or too old.</summary>
    public async Task<UserAccount?> OwnerAsync(string? token, AccountLinkPurpose purpose, CancellationToken cancellationToken)
    {
        var hash = SecretToken.HashOf(token);
        var now = clock.GetUtcNow();
        return await db.AccountLinks
            .Where(l => l.TokenHash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now)
            .Join(db.Users, l => l.UserId, u => u.Id, (l, u) => u)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Uses a link up; false where it was used meanwhile.</summary>
    public async Task<bool> TakeAsync(string? token, CancellationToken cancellationToken)
    {
        var hash = SecretToken.HashOf(token);
        var now = clock.GetUtcNow();
        return await db.AccountLinks.Where(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellationToken) == 1;
    }

    /// <summary>Voids a person's open links for a purpose, when a newer one is made or the password is changed.</summary>
    public Task VoidAsync(Guid userId, AccountLinkPurpose purpose, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.AccountLinks.Where(l => l.UserId == userId && l.Purpose == purpose && l.UsedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellationToken);
    }
}
