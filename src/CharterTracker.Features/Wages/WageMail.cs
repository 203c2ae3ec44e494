using CharterTracker.Data;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>The mail that asks for a second look at a wage rate.</summary>
internal sealed class WageMail(CharterDbContext db, MailOutbox outbox, ISiteLinks site)
{
    /// <summary>Asks the other administrators of the platform: one of them has to confirm the rate.</summary>
    public async Task AskToConfirmAsync(WageRate rate, Guid proposerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var others = await db.Grants.ActiveAt(now)
            .Where(g => g.Role == StaffRole.Administrator && g.SchemeId == null && g.UserId != proposerId)
            .Join(db.Users, g => g.UserId, u => u.Id, (g, u) => u.Email)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var email in others.OfType<string>())
        {
            outbox.Send(
                email,
                "A wage rate is waiting for you",
                "Another administrator added a wage rate. It takes a second one: check it against its source before you confirm it.",
                $"The rate: {site.WageRate(rate.Id)}");
        }
    }
}
