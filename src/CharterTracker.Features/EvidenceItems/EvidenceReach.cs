using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.EvidenceItems;

internal static class EvidenceReach
{
    /// <summary>
    /// The ids of the cases whose files somebody may read: assessors, lead assessors and panel members in their schemes, once they
    /// have declared that they have no conflict. Administrators and publishers read no evidence.
    /// </summary>
    public static IQueryable<Guid> CasesWithReadableEvidence(this CharterDbContext db, ICurrentUser user) =>
        new[] { Permission.Assess, Permission.Moderate, Permission.Decide }
            .Select(permission => db.Applications.WithinReachOf(db, user, permission).Cleared(db, user).Select(a => a.Id))
            .Aggregate((some, more) => some.Union(more));
}
