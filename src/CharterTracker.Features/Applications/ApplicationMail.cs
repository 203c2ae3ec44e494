using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Correspondence;
using CharterTracker.Features.Employers;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The mails that tell of an application's moves: links only, never answers, evidence or reasons.</summary>
internal sealed class ApplicationMail(CharterDbContext db, CaseStaff staff, Post post)
{
    public async Task TellOfSubmissionAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var application = file.Application;
        foreach (var to in await SignatoriesAsync(application.EmployerId, cancellationToken))
        {
            post.Send(
                to,
                $"We have received your application {application.Reference}",
                $"{file.Employer.Name} has applied for {file.Level.Name} of the {file.Charter.Content.Title}.",
                $"What happens next: we check that the application is complete and that you work in the area. Then: {NextSteps.Of(ApplicationStatus.InAssessment, file.Level.Track)}",
                post.LinkTo($"/employer/applications/{application.Id}"));
        }
        await TellLeadsAsync(application, $"New application {application.Reference}", "A new application waits for intake.", $"/assess/{application.Id}/intake", cancellationToken);
    }

    public async Task TellOfReplyAsync(CaseFile file, CancellationToken cancellationToken)
    {
        var application = file.Application;
        foreach (var to in await SignatoriesAsync(application.EmployerId, cancellationToken))
        {
            post.Send(
                to,
                $"We have received your reply on {application.Reference}",
                $"What happens next: {NextSteps.Of(ApplicationStatus.InAssessment, file.Level.Track)}",
                post.LinkTo($"/employer/applications/{application.Id}"));
        }
        await TellLeadsAsync(application, $"Reply on {application.Reference}", "The employer has answered the clarification.", $"/assess/{application.Id}", cancellationToken);
    }

    /// <param name="wasSent">Staff have seen the application, so they are told too.</param>
    public async Task TellOfWithdrawalAsync(Application application, bool wasSent, CancellationToken cancellationToken)
    {
        foreach (var to in await SignatoriesAsync(application.EmployerId, cancellationToken))
        {
            post.Send(
                to,
                $"Application {application.Reference} is withdrawn",
                $"Your team has withdrawn application {application.Reference}. {(wasSent ? "Nobody looks at it any more" : "It was never sent")}. What you wrote stays readable to your team.",
                "What happens next: nothing. You can start another application at any time.",
                post.LinkTo($"/employer/applications/{application.Id}"));
        }
        if (wasSent)
        {
            await TellLeadsAsync(application, $"{application.Reference} was withdrawn", "The employer has withdrawn the application.", $"/assess/{application.Id}", cancellationToken);
        }
    }

    public async Task TellOfPassedDeadlineAsync(Application application, CancellationToken cancellationToken)
    {
        foreach (var to in await SignatoriesAsync(application.EmployerId, cancellationToken))
        {
            post.Send(
                to,
                $"The time to answer on {application.Reference} has passed",
                "We asked you for something and had no reply in time. Your application goes on as you sent it before. What you had typed is kept, but nobody who judges it sees it.",
                post.LinkTo($"/employer/applications/{application.Id}"));
        }
        await TellLeadsAsync(application, $"No reply on {application.Reference}", "The deadline of a clarification has passed without a reply.", $"/assess/{application.Id}", cancellationToken);
    }

    private async Task TellLeadsAsync(Application application, string subject, string sentence, string path, CancellationToken cancellationToken)
    {
        foreach (var to in await staff.LeadMailsAsync(application, cancellationToken))
        {
            post.Send(to, subject, sentence, post.LinkTo(path));
        }
    }

    private Task<List<string>> SignatoriesAsync(Guid employerId, CancellationToken cancellationToken) =>
        db.Employers.Where(e => e.Id == employerId)
            .SelectMany(e => e.Members)
            .Where(m => m.Role == MembershipRole.Owner || m.Role == MembershipRole.Signatory)
            .Join(db.Users.Where(u => u.DisabledAt == null && u.Email != null), m => m.UserId, u => u.Id, (m, u) => u.Email!)
            .Distinct()
            .ToListAsync(cancellationToken);
}
