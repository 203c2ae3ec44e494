using CharterTracker.Domain.Concerns;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;
using CharterTracker.Features.Mail;

namespace CharterTracker.Features.Concerns;

/// <summary>The mail about a new concern. It does not name the employer, since it goes to leads with ties to the employer too.</summary>
internal sealed class ConcernMail(CaseStaff staff, MailOutbox outbox, ISiteLinks site)
{
    public async Task TellLeadsAsync(Concern concern, IReadOnlyCollection<Guid> schemes, CancellationToken cancellationToken)
    {
        var news = concern.AccreditationId is null
            ? "Somebody told us about an accredited employer."
            : "An employer that holds an award told us that something has changed.";
        foreach (var email in await staff.MailsAsync(StaffRole.LeadAssessor, schemes, cancellationToken))
        {
            outbox.Send(
                email,
                $"A concern was received ({concern.Receipt})",
                $"{news} This mail does not say what or about whom.",
                $"Read it: {site.Concern(concern.Id)}");
        }
    }
}
