using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Uses an invitation up, once, and proposes the grant that it offers.</summary>
internal sealed class Invitations(CharterDbContext db, TimeProvider clock)
{
    public async Task<StaffInvitation?> OpenAsync(string? token, CancellationToken cancellationToken)
    {
        var hash = SecretToken.HashOf(token);
        var now = clock.GetUtcNow();
        return await db.StaffInvitations.AsNoTracking()
            .SingleOrDefaultAsync(i => i.TokenHash == hash && i.AcceptedAt == null && i.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Uses the invitation up and proposes the grant; false where it was used meanwhile.</summary>
    public async Task<bool> TakeAsync(StaffInvitation invitation, Guid userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // The domain's guards come first: a grant that may not be proposed leaves the invitation as it was.
        var grant = Grant.Propose(userId, invitation.Role, invitation.SchemeId, invitation.Seat, invitation.InvitedBy, now);
        var taken = await db.StaffInvitations.Where(i => i.Id == invitation.Id && i.AcceptedAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.AcceptedAt, now), cancellationToken);
        if (taken == 1)
        {
            db.Grants.Add(grant);
        }
        return taken == 1;
    }
}
