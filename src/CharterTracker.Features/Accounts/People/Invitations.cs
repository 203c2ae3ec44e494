using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Uses an invitation up, once: proposes the grant that it offers, and records the union that it names.</summary>
internal sealed class Invitations(CharterDbContext db, TimeProvider clock)
{
    public async Task<StaffInvitation?> OpenAsync(string? token, CancellationToken cancellationToken)
    {
        var hash = SecretToken.HashOf(token);
        var now = clock.GetUtcNow();
        return await db.StaffInvitations.AsNoTracking()
            .SingleOrDefaultAsync(i => i.TokenHash == hash && i.AcceptedAt == null && i.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Uses the invitation up; false where it was used meanwhile.</summary>
    public async Task<bool> TakeAsync(StaffInvitation invitation, Guid userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // The guards come first: a grant that may not be proposed leaves the invitation as it was.
        var grant = Grant.Propose(userId, invitation.Role, invitation.SchemeId, invitation.Seat, invitation.InvitedBy, now);
        await db.GuardOneSeatAsync(grant, now, cancellationToken);
        var taken = await db.StaffInvitations.Where(i => i.Id == invitation.Id && i.AcceptedAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.AcceptedAt, now), cancellationToken);
        if (taken == 1)
        {
            db.Grants.Add(grant);
            await RecordUnionAsync(invitation, userId, cancellationToken);
        }
        return taken == 1;
    }

    private async Task RecordUnionAsync(StaffInvitation invitation, Guid userId, CancellationToken cancellationToken)
    {
        if (invitation.WorksForUnionId is { } unionId)
        {
            // A new account is not saved yet, so it is looked for among what is being saved.
            (await db.Users.FindAsync([userId], cancellationToken))!.WorksForUnionId = unionId;
        }
    }
}
