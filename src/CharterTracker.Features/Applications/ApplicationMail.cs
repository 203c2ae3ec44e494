using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Mail;

namespace CharterTracker.Features.Applications;

/// <summary>The mails that tell of an application's moves: links only, never answers, evidence or reasons.</summary>
internal sealed class ApplicationMail(CharterDbContext db, CaseStaff staff, MailOutbox outbox, ISiteLinks site)
{
    public async Task TellOfSubmissionAsync(ReadCase read, CancellationToken cancellationToken)
    {
        var application = read.Application;
        foreach (var to in await SignatoriesAsync(application.EmployerId, cancellationToken))
        {
            outbox.Send(
                to,
                $"We have received your application {application.Reference}",
                $"{read.Employer} has applied for the level {read.Level.Name} of the {read.Scheme.Name}.",
                "What happens next: we check that the application is complete and that you have a workplace in the area. "
                    + $"Then: {NextSteps.Describe(ApplicationStatus.InAssessment, read.Level.Track)}",
                site.TaskList(application.Id));
        }
        TellStaff(
            await staff.LeadMailsAsync(application, cancellationToken),
            $"New application {application.Reference}",
            "A new application is waiting for intake.",
            site.Intake(application.Id));
    }

    /// <param name="asking">Full name of the colleague who asks.</param>
    public async Task AskForSignatureAsync(ReadCase read, string asking, CancellationToken cancellationToken)
    {
        var isReply = read.Application.Status == ApplicationStatus.Clarification;
        foreach (var to in await SignatoriesAsync(read.Application.EmployerId, cancellationToken))
        {
            outbox.Send(
                to,
                $"{(isReply ? "Reply on" : "Application")} {read.Application.Reference} is ready for your signature",
                $"{asking} has finished the {(isReply ? "reply" : "application")} of {read.Employer} and asks you to read it, sign it and send it.",
                "It takes some minutes, and your password.",
                isReply ? site.Reply(read.Application.Id) : site.Signature(read.Application.Id));
        }
    }

    public async Task TellOfReplyAsync(ReadCase read, CancellationToken cancellationToken)
    {
        var application = read.Application;
        foreach (var to in await SignatoriesAsync(application.EmployerId, cancellationToken))
        {
            outbox.Send(
                to,
                $"We have received your reply on {application.Reference}",
                $"What happens next: {NextSteps.Describe(ApplicationStatus.InAssessment, read.Level.Track)}",
                site.TaskList(application.Id));
        }
        await TellLeadsAndAssessorsAsync(
            application, $"Reply on {application.Reference}", "The employer has answered the clarification.", cancellationToken);
    }

    /// <param name="wasSent">Whether staff have seen the application, so that they are told too.</param>
    public async Task TellOfWithdrawalAsync(Application application, bool wasSent, CancellationToken cancellationToken)
    {
        foreach (var to in await SignatoriesAsync(application.EmployerId, cancellationToken))
        {
            outbox.Send(
                to,
                $"Application {application.Reference} is withdrawn",
                $"Your team has withdrawn application {application.Reference}. "
                    + $"{(wasSent ? "Nobody looks at it any more" : "It was never sent")}. Your team can still read what you wrote.",
                "What happens next: nothing. You can start another application at any time.",
                site.TaskList(application.Id));
        }
        if (wasSent)
        {
            await TellLeadsAndAssessorsAsync(
                application, $"{application.Reference} was withdrawn", "The employer has withdrawn the application.", cancellationToken);
        }
    }

    /// <summary>Reminds the team of a clarification: the members who write answers and those who send them.</summary>
    public async Task RemindOfClarificationAsync(Application application, CancellationToken cancellationToken)
    {
        var lastDay = Formats.EndOf(application.AnswerUntil!.Value);
        foreach (var to in await db.TeamAddressesAsync(application.EmployerId, TeamAddresses.WritingOrSigningRoles, cancellationToken))
        {
            outbox.Send(
                to,
                $"Reminder: we are waiting for your reply on {application.Reference}",
                $"We asked you something about your application and have not had your reply. You can send it until {lastDay}.",
                "If we hear nothing by then, your application goes ahead as you sent it before. "
                    + "An owner or a signatory of your team signs and sends the reply.",
                site.Reply(application.Id));
        }
    }

    public async Task TellOfPassedDeadlineAsync(Application application, CancellationToken cancellationToken)
    {
        foreach (var to in await SignatoriesAsync(application.EmployerId, cancellationToken))
        {
            outbox.Send(
                to,
                $"The time to answer on {application.Reference} has passed",
                "We asked you for something and had no reply in time. Your application goes ahead as you sent it before. "
                    + "What you had typed is kept, but nobody who judges it sees it.",
                site.TaskList(application.Id));
        }
        await TellLeadsAndAssessorsAsync(
            application,
            $"No reply on {application.Reference}",
            "The deadline of a clarification has passed without a reply.",
            cancellationToken);
    }

    private async Task TellLeadsAndAssessorsAsync(
        Application application, string subject, string sentence, CancellationToken cancellationToken) =>
        TellStaff(await staff.LeadAndAssessorMailsAsync(application, cancellationToken), subject, sentence, site.Case(application.Id));

    private void TellStaff(List<string> people, string subject, string sentence, string link)
    {
        foreach (var to in people)
        {
            outbox.Send(to, subject, sentence, link);
        }
    }

    private Task<List<string>> SignatoriesAsync(Guid employerId, CancellationToken cancellationToken) =>
        db.TeamAddressesAsync(employerId, TeamAddresses.SigningRoles, cancellationToken);
}
