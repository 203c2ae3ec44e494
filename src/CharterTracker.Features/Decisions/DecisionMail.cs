using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Mail;

namespace CharterTracker.Features.Decisions;

/// <summary>The mails that tell an employer's team what the panel did. Links only: never reasons, ratings or names.</summary>
internal sealed class DecisionMail(CharterDbContext db, MailOutbox outbox, ISiteLinks site)
{
    public Task TellOfDeferralAsync(Application application, CancellationToken cancellationToken) => TellAsync(
        application,
        TeamAddresses.WritingOrSigningRoles,
        $"Your application {application.Reference} needs something more",
        "The panel could not decide on your application as it is. Sign in to read what it asks.",
        site.TaskList(application.Id),
        cancellationToken);

    public Task TellOfDecisionAsync(Application application, CancellationToken cancellationToken) => TellAsync(
        application,
        TeamAddresses.SigningRoles,
        $"There is a decision on your application {application.Reference}",
        "The panel has decided on your application. Sign in to read the decision and its reasons. "
            + "If it is an award, please keep it to yourselves until it is published.",
        site.DecisionLetter(application.Id),
        cancellationToken);

    public Task TellOfAppealAsync(Application application, CancellationToken cancellationToken) => TellAsync(
        application,
        TeamAddresses.SigningRoles,
        $"Your appeal on application {application.Reference} has been heard",
        "Panel members who took no part in the decision have heard your appeal. Sign in to read the outcome and the reasons.",
        site.DecisionLetter(application.Id),
        cancellationToken);

    private async Task TellAsync(
        Application application,
        IReadOnlyCollection<MembershipRole> readers,
        string subject,
        string paragraph,
        string link,
        CancellationToken cancellationToken)
    {
        foreach (var reader in await db.TeamAddressesAsync(application.EmployerId, readers, cancellationToken))
        {
            outbox.Send(reader, subject, paragraph, link);
        }
    }
}
