using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Correspondence;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Recognitions;

/// <summary>Tells those who wait for a union that it has answered, and those who keep the directory that nobody can be asked. Never what was said.</summary>
internal sealed class RecognitionMail(CharterDbContext db, CaseStaff staff, Post post)
{
    public async Task TellOfAnswerAsync(Application application, string union, CancellationToken cancellationToken)
    {
        var people = await db.Employers.Where(e => e.Id == application.EmployerId)
            .SelectMany(e => e.Members)
            .Where(m => m.Role == MembershipRole.Owner || m.Role == MembershipRole.Contributor)
            .Join(db.Users.Where(u => u.DisabledAt == null && u.Email != null), m => m.UserId, u => u.Id, (m, u) => u.Email!)
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var to in people)
        {
            post.Send(
                to,
                $"{union} has answered on {application.Reference}",
                $"We asked {union} about the recognition that you named, and it has answered.",
                $"You see the answer here: {post.LinkTo($"/employer/applications/{application.Id}/recognitions")}");
        }
    }

    public async Task TellOfDisagreementAsync(Application application, CancellationToken cancellationToken)
    {
        foreach (var to in await staff.LeadMailsAsync(application, cancellationToken))
        {
            post.Send(
                to,
                $"A union disagrees on {application.Reference}",
                "A union's officer has answered that the employer's statement about recognition is not right. Nothing can be awarded until you have closed the disagreement.",
                $"If the application was submitted, you find it here: {post.LinkTo($"/assess/{application.Id}")}");
        }
    }

    /// <summary>To those who may have read the union's answer to what the employer said before.</summary>
    public async Task TellOfCorrectionAsync(Application application, CancellationToken cancellationToken)
    {
        foreach (var to in await staff.LeadMailsAsync(application, cancellationToken))
        {
            post.Send(
                to,
                $"A recognition was corrected on {application.Reference}",
                "The employer has corrected what it says of its recognition of a union. What the union answered before no longer counts, and it is asked anew.",
                $"You see what was said before, and what is said now: {post.LinkTo($"/assess/{application.Id}")}");
        }
    }

    /// <summary>Once for a union and a scheme: the second employer that names it there adds nothing to the task.</summary>
    public async Task TellOfMissingOfficerAsync(Union union, Application application, CancellationToken cancellationToken)
    {
        if (union.OfficerFor(application.SchemeId) is not null
            || await db.Recognitions.AnyAsync(
                r => r.UnionId == union.Id && r.EndedOn == null && db.Applications.Any(a => a.EmployerId == r.EmployerId && a.SchemeId == application.SchemeId
                    && a.Status != ApplicationStatus.Decided && a.Status != ApplicationStatus.Withdrawn),
                cancellationToken))
        {
            return;
        }
        var scheme = await db.Schemes.Where(s => s.Id == application.SchemeId).Select(s => s.Name).SingleAsync(cancellationToken);
        foreach (var to in await staff.MailsAsync(StaffRole.Administrator, schemeIds: [], cancellationToken))
        {
            post.Send(
                to,
                $"{union.Name} has nobody to ask",
                $"An employer that applies to the {scheme} says that it recognises {union.Name}, and the directory has no officer in post who could confirm it there. Once you add one, we ask them at once.",
                $"The union: {post.LinkTo($"/admin/unions/{union.Id}")}");
        }
    }
}
