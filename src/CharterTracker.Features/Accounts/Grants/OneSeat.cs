using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>The rule that a person has one seat on a panel: a panel of three sides must not be two people.</summary>
internal static class OneSeat
{
    /// <summary>Refuses a grant with a seat to a person who has one on the same panel, in force or waiting.</summary>
    public static async Task GuardOneSeatAsync(this CharterDbContext db, Grant grant, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (grant.Seat is null)
        {
            return;
        }
        var sits = await db.Grants.AnyAsync(
            g => g.Id != grant.Id && g.UserId == grant.UserId && g.Role == StaffRole.PanelMember && (g.To == null || g.To > now)
                && (g.SchemeId == null || grant.SchemeId == null || g.SchemeId == grant.SchemeId),
            cancellationToken);
        BrokenRuleException.ThrowUnless(
            !sits, "They have a seat on this panel already, or are about to. One person has one seat: end that role first");
    }
}
