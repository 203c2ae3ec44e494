using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>
/// Freezes the next submission and locks the answers under it. The first submission and a reply differ only in the transition that they
/// make.
/// </summary>
internal sealed class SubmissionFreezer(CharterDbContext db, CaseAccess cases, ICurrentUser user)
{
    /// <summary>What there is to freeze. Its answers are tracked, so that a save finds out whether somebody was faster.</summary>
    public async Task<PendingSubmission> ReadAsync(OpenCase open, CancellationToken cancellationToken) => await PendingSubmission.ReadAsync(
        db, await cases.WithCharterAsync(open, cancellationToken), user, open.Now, isTracked: true, cancellationToken);

    /// <param name="seen">The fingerprint of what the signatory was shown.</param>
    public async Task FreezeAsync(PendingSubmission pending, Actor actor, string? seen, CancellationToken cancellationToken)
    {
        BrokenRuleException.ThrowUnless(
            seen == pending.Fingerprint, "Something in the application was changed after you opened this page. Check it again before you sign");

        var application = pending.Read.Application;
        var number = 1 + await db.Submissions.CountAsync(s => s.ApplicationId == application.Id, cancellationToken);
        var content = SubmissionContentBuilder.Build(pending).ToDictionary();
        db.Submissions.Add(Submission.Freeze(application, number, DeclarationText.Compose(pending.Read), content, actor, pending.Now));
        foreach (var answer in pending.Answers.ByCode.Values)
        {
            db.Lock(answer);
        }
    }
}
