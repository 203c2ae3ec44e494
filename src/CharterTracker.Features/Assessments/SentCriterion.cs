using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using CharterTracker.Features.EvidenceItems;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Assessments;

/// <summary>One criterion with what the newest submission holds of it.</summary>
public sealed record SentCriterion(Criterion Criterion, IReadOnlyList<SummaryRow> Answers, IReadOnlyList<EvidenceSummary> Evidence);

internal sealed record NewestSubmission(int Number, DateTimeOffset SignedAt, FrozenAnswers Content);

/// <summary>What staff read of a case: the newest submission. The employer's later, unsent changes are not theirs to see.</summary>
internal static class SentReading
{
    private const string Everything = "%";

    /// <param name="only">Reads what was sent on this criterion; null for everything that was sent.</param>
    /// <returns>Null where nothing was ever sent.</returns>
    public static async Task<NewestSubmission?> NewestSubmissionAsync(
        this CharterDbContext db, Guid applicationId, Criterion? only, CancellationToken cancellationToken)
    {
        // A pattern may match a path too many; FrozenAnswers reads by the exact path.
        var (answers, evidence) = only is null
            ? (Everything, Everything)
            : ($"{FrozenAnswers.AnswersPath(only.Code)}%", $"{FrozenAnswers.EvidencePath(only.Code)}%");
        var sent = await db.Submissions.AsNoTracking()
            .Where(s => s.ApplicationId == applicationId)
            .OrderByDescending(s => s.Number)
            .Select(s => new
            {
                s.Number,
                s.SignedAt,
                Items = s.Items.Where(i => EF.Functions.Like(i.Path, answers) || EF.Functions.Like(i.Path, evidence)).Select(i => new { i.Path, i.Value }).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return sent is null ? null : new NewestSubmission(sent.Number, sent.SignedAt, new FrozenAnswers(sent.Items.Select(i => (i.Path, i.Value))));
    }

    public static async Task<SentCriterion> SentCriterionAsync(
        this CharterDbContext db, NewestSubmission submission, Criterion criterion, CancellationToken cancellationToken)
    {
        var named = submission.Content.EvidenceOf(criterion.Code);
        var files = named.Count == 0
            ? []
            : await db.EvidenceItems.AsNoTracking().Where(e => named.Contains(e.Id)).OrderBy(e => e.Id).Select(EvidenceSummary.Of).ToListAsync(cancellationToken);
        return new SentCriterion(criterion, [.. submission.Content.Of(criterion)], files);
    }
}
