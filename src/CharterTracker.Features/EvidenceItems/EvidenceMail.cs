using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>The mail about a file that the virus check refused.</summary>
internal sealed class EvidenceMail(CharterDbContext db, MailOutbox outbox, ISiteLinks site)
{
    /// <summary>Tells the person who added the file: they may have left the page before the check ends.</summary>
    public async Task TellOfRefusedFileAsync(EvidenceItem item, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == item.ApplicationId, cancellationToken);
        var email = await db.Users
            .Where(u => u.Id == item.UploadedBy && u.DisabledAt == null)
            .Select(u => u.Email)
            .SingleOrDefaultAsync(cancellationToken);
        if (email is not null)
        {
            outbox.Send(
                email,
                $"A file on application {application.Reference} was refused",
                "The virus check refused a file that you added as evidence. Nobody can open it, and it does not count.",
                application.IsOpen(item.CriterionCode)
                    ? "Sign in to see which one it is. Remove it, and add another one."
                    : "Sign in to see which one it is. The application has been sent, so you do not need to do anything now: "
                        + "if we need another file instead, we will ask you for it.",
                site.Criterion(item.ApplicationId, item.CriterionCode));
        }
    }
}
