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
    public Task AskToConfirmAsync(WageRate rate, Guid proposerId, DateTimeOffset now, CancellationToken cancellationToken) => AskAsync(
        rate,
        proposerId,
        now,
        "A wage rate is waiting for you",
        "Another administrator added a wage rate. It takes a second one: check it against its source before you confirm it.",
        cancellationToken);

    /// <summary>Asks them whether a rate is to be taken out of use.</summary>
    public Task AskToConfirmRetirementAsync(WageRate rate, Guid proposerId, DateTimeOffset now, CancellationToken cancellationToken) =>
        AskAsync(
        rate,
        proposerId,
        now,
        "A wage rate may be wrong",
        "Another administrator asks to take a wage rate out of use. It takes a second one: read the reason, and confirm it or keep the rate.",
        cancellationToken);

    private async Task AskAsync(
        WageRate rate, Guid proposerId, DateTimeOffset now, string subject, string text, CancellationToken cancellationToken)
    {
        var others = await db.Grants.ActiveAt(now)
            .Where(g => g.Role == StaffRole.Administrator && g.SchemeId == null && g.UserId != proposerId)
            .Join(db.Users, g => g.UserId, u => u.Id, (g, u) => u.Email)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var email in others.OfType<string>())
        {
            outbox.Send(email, subject, text, $"The rate: {site.WageRate(rate.Id)}");
        }
    }
}
