using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Finds the live session behind a cookie: one indexed read per request, which also says what its owner may do now.</summary>
public sealed class SessionReader(CharterDbContext db, TimeProvider clock)
{
    /// <summary>How long a session with only a right password lives, to enter the code in.</summary>
    public static readonly TimeSpan PasswordOnlyLimit = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan StaffIdleLimit = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan StaffLimit = TimeSpan.FromHours(12);
    public static readonly TimeSpan EmployerIdleLimit = TimeSpan.FromHours(12);
    public static readonly TimeSpan EmployerLimit = TimeSpan.FromHours(24);

    // A write of the moment on every request would make each page a write.
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    /// <summary>Finds the live session of a key; null where the key opens nothing, or nothing any more.</summary>
    public async Task<LiveSession?> FindAsync(string key, SessionStage stage, CancellationToken cancellationToken)
    {
        var hash = SecretToken.HashOf(key);
        var now = clock.GetUtcNow();
        var grants = db.Grants.ActiveAt(now);
        var found = await (
            from s in db.Sessions
            join u in db.Users on s.UserId equals u.Id
            where s.KeyHash == hash && s.Stage == stage && s.EndedAt == null && s.SecurityStamp == u.SecurityStamp && u.DisabledAt == null
            select new
            {
                s.Id,
                s.UserId,
                s.CreatedAt,
                s.LastSeenAt,
                HasTwoFactor = s.TwoFactorAt != null,
                u.FullName,
                Grants = grants
                    .Where(g => g.UserId == u.Id)
                    .Select(g => new ActiveGrant(g.Role, g.SchemeId, g.Seat))
                    .ToList(),
            }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var isStaff = found.Grants.Count > 0;
        var (idle, whole) = stage == SessionStage.PasswordOnly ? (PasswordOnlyLimit, PasswordOnlyLimit)
            : isStaff ? (StaffIdleLimit, StaffLimit) : (EmployerIdleLimit, EmployerLimit);
        if (now - found.LastSeenAt >= idle || now - found.CreatedAt >= whole)
        {
            return null;
        }
        // A person who has become staff since has proved only a password, which opens no staff pages: they sign in again.
        if (stage == SessionStage.SignedIn && isStaff && !found.HasTwoFactor)
        {
            return null;
        }

        if (stage == SessionStage.SignedIn && now - found.LastSeenAt >= SeenPrecision)
        {
            await db.Sessions.Where(s => s.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        }
        return new LiveSession(found.Id, found.UserId, found.FullName, stage, found.HasTwoFactor, found.Grants);
    }
}

/// <summary>A session as the database has it at this moment.</summary>
public sealed record LiveSession(Guid Id, Guid UserId, string FullName, SessionStage Stage, bool HasTwoFactor, IReadOnlyCollection<ActiveGrant> Grants);
