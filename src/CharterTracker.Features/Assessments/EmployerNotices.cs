using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Correspondence;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Assessments;

/// <summary>Tells an employer's owners and signatories what staff did. Links only: never reasons, ratings or names.</summary>
internal sealed class EmployerNotices(CharterDbContext db, Post post)
{
    public Task TellOfReturnAsync(Application application, CancellationToken cancellationToken) => SendAsync(
        application,
        $"Your application {application.Reference} needs something more",
        "We cannot take your application on as it is. Sign in to read what is missing. Nothing that you wrote is lost, and you can send it again.",
        "",
        cancellationToken);

    public Task TellOfClarificationAsync(Application application, CancellationToken cancellationToken) => SendAsync(
        application,
        $"We have a question about your application {application.Reference}",
        "The assessors need something from you before they can go on. Sign in to read what it is and by when. If nothing comes in time, your application goes on as you sent it.",
        "/reply",
        cancellationToken);

    public Task TellOfDeferralAsync(Application application, CancellationToken cancellationToken) => SendAsync(
        application,
        $"Your application {application.Reference} needs something more",
        "The panel could not decide on your application as it is. Sign in to read what it asks.",
        "",
        cancellationToken);

    public Task TellOfDecisionAsync(Application application, CancellationToken cancellationToken) => SendAsync(
        application,
        $"There is a decision on your application {application.Reference}",
        "The panel has decided on your application. Sign in to read the decision and its reasons. Please keep it to yourselves until it is published.",
        "/decision",
        cancellationToken);

    public Task TellOfAppealAsync(Application application, CancellationToken cancellationToken) => SendAsync(
        application,
        $"Your appeal on application {application.Reference} has been heard",
        "Panel members who took no part in the decision have heard your appeal. Sign in to read the outcome and the reasons.",
        "/decision",
        cancellationToken);

    private async Task SendAsync(Application application, string subject, string paragraph, string page, CancellationToken cancellationToken)
    {
        var readers = await db.Employers.Where(e => e.Id == application.EmployerId)
            .SelectMany(e => e.Members)
            .Where(m => m.Role == MembershipRole.Owner || m.Role == MembershipRole.Signatory)
            .Join(db.Users.Where(u => u.DisabledAt == null && u.Email != null), m => m.UserId, u => u.Id, (m, u) => u.Email!)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var reader in readers)
        {
            post.Send(reader, subject, paragraph, post.LinkTo($"/employer/applications/{application.Id}{page}"));
        }
    }
}
