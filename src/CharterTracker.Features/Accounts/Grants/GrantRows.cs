using CharterTracker.Data;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Accounts;

internal static class GrantRows
{
    /// <summary>The roles given in the schemes of the current user.</summary>
    public static IQueryable<Grant> SeenBy(this IQueryable<Grant> grants, ICurrentUser user) =>
        user.SchemesFor(Permission.ConfirmGrants) is { } schemes
            ? grants.Where(g => g.SchemeId != null && schemes.Contains(g.SchemeId.Value))
            : grants;

    public static IQueryable<GrantRow> ToRows(this IQueryable<Grant> grants, CharterDbContext db, ICurrentUser user)
    {
        var me = user.Id;
        return grants.Join(db.Users, g => g.UserId, u => u.Id, (g, u) => new GrantRow(
            g.Id,
            g.Version,
            u.Id,
            u.FullName,
            u.Email!,
            g.Role,
            g.Seat,
            db.Schemes.Where(s => s.Id == g.SchemeId).Select(s => s.Name).FirstOrDefault(),
            g.From,
            g.To,
            g.ConfirmedAt,
            db.Users.Where(b => b.Id == g.GrantedBy).Select(b => b.FullName).FirstOrDefault(),
            db.Users.Where(b => b.Id == g.ConfirmedBy).Select(b => b.FullName).FirstOrDefault(),
            g.UserId == me || g.GrantedBy == me));
    }
}
