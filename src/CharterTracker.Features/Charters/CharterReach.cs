using CharterTracker.Domain.Charters;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Charters;

internal static class CharterReach
{
    /// <summary>The charters of the schemes that a person administers, drafts and retired ones too.</summary>
    public static IQueryable<Charter> WithinReachOf(this IQueryable<Charter> charters, ICurrentUser user) =>
        user.SchemesFor(Permission.Administer) is { } schemes ? charters.Where(c => schemes.Contains(c.SchemeId)) : charters;
}
