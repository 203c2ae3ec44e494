using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// What is within an administrator's reach: everything with a grant for the whole platform, else only what lies in their own schemes.
/// </summary>
internal static class AdminReach
{
    public static bool Administers(this ICurrentUser user, Guid? schemeId) =>
        user.SchemesFor(Permission.Administer) is not { } schemes || (schemeId is { } id && schemes.Contains(id));

    /// <summary>People who hold, held or are to hold a role in the administrator's schemes.</summary>
    public static IQueryable<UserAccount> SeenBy(this IQueryable<UserAccount> people, CharterDbContext db, ICurrentUser user) =>
        user.SchemesFor(Permission.Administer) is { } schemes
            ? people.Where(p => db.Grants.Any(g => g.UserId == p.Id && g.SchemeId != null && schemes.Contains(g.SchemeId.Value)))
            : people;

    /// <summary>
    /// People with no role outside the administrator's schemes: only they can be switched off or have their authenticator reset.
    /// </summary>
    public static IQueryable<UserAccount> AdministeredBy(this IQueryable<UserAccount> people, CharterDbContext db, ICurrentUser user, DateTimeOffset now) =>
        user.SchemesFor(Permission.Administer) is { } schemes
            ? people.SeenBy(db, user).Where(p => !db.Grants.Any(g =>
                g.UserId == p.Id && (g.To == null || g.To > now) && (g.SchemeId == null || !schemes.Contains(g.SchemeId.Value))))
            : people;

    /// <summary>Whether, when these grants end, every scheme that they administer still has an administrator who can sign in.</summary>
    public static async Task<bool> LeavesAnAdministratorAsync(this CharterDbContext db, IReadOnlyCollection<Grant> ending, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = ending.Select(g => g.Id).ToList();
        foreach (var scheme in ending.Where(g => g.Role == StaffRole.Administrator && g.IsActive(now)).Select(g => g.SchemeId).Distinct())
        {
            var others = await db.Grants.ActiveAt(now).AnyAsync(
                g => g.Role == StaffRole.Administrator && !ids.Contains(g.Id) && (g.SchemeId == null || g.SchemeId == scheme)
                    && db.Users.Any(u => u.Id == g.UserId && u.DisabledAt == null),
                cancellationToken);
            if (!others)
            {
                return false;
            }
        }
        return true;
    }
}
