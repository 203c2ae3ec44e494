using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Mail;

namespace CharterTracker.Features.Cases;

/// <summary>The mails about work on a case, to the employer's team and to staff. Links only: never reasons, ratings or names.</summary>
internal sealed class CaseMail(CharterDbContext db, CaseStaff staff, MailOutbox outbox, ISiteLinks site)
{
    public Task TellOfReturnAsync(Application application, CancellationToken cancellationToken) => TellEmployerAsync(
        application,
        $"Your application {application.Reference} needs something more",
        "We cannot accept your application as it is. Sign in to read what is missing. "
            + "Nothing that you wrote is lost, and it can be sent again.",
        site.TaskList(application.Id),
        cancellationToken);

    public Task TellOfClarificationAsync(Application application, CancellationToken cancellationToken) => TellEmployerAsync(
        application,
        $"We have a question about your application {application.Reference}",
        "The assessors need something from you before they can go on. Sign in to read what it is and by when. "
            + "If we hear nothing in time, your application goes ahead as you sent it.",
        site.Reply(application.Id),
        cancellationToken);

    public void TellOfAllocation(UserAccount assessor, Application application) => outbox.Send(
        assessor.Email!,
        $"A case for you: {application.Reference}",
        "You have been given a case to assess.",
        site.Case(application.Id));

    /// <summary>
    /// Tells the leads that somebody with a part in the case has declared a conflict, and so what counts in it has changed.
    /// </summary>
    public async Task TellOfConflictAsync(Application application, Guid whoseConflict, CancellationToken cancellationToken)
    {
        var news = application.IsLive
            ? "What they did in it no longer counts, so somebody else has to do it."
            : "The decision stays as it is. The case and any appeal show that the conflict was declared.";
        foreach (var email in await staff.LeadMailsAsync(application, whoseConflict, cancellationToken))
        {
            outbox.Send(
                email,
                $"A conflict of interest in case {application.Reference}",
                $"Somebody who took part in this case can no longer act on it. {news}",
                site.Case(application.Id));
        }
    }

    /// <summary>Tells the members of the employer's team who sign and those who write, since something has to be written.</summary>
    private async Task TellEmployerAsync(
        Application application, string subject, string paragraph, string link, CancellationToken cancellationToken)
    {
        foreach (var reader in await db.TeamAddressesAsync(application.EmployerId, TeamAddresses.WritingOrSigningRoles, cancellationToken))
        {
            outbox.Send(reader, subject, paragraph, link);
        }
    }
}
