using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using CharterTracker.Features.EvidenceItems;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>One criterion with what the newest submission says of it.</summary>
/// <param name="Today">The day by which a file may be too old.</param>
public sealed record SubmittedCriterion(Criterion Criterion, IReadOnlyList<SummaryRow> Answers, IReadOnlyList<EvidenceSummary> Evidence, DateOnly Today);

internal static class SubmittedReading
{
    public static async Task<SubmittedCriterion> SubmittedCriterionAsync(
        this CharterDbContext db, NewestSubmission submission, Criterion criterion, DateOnly today, CancellationToken cancellationToken)
    {
        var named = submission.Content.EvidenceOf(criterion.Code);
        var files = named.Count == 0
            ? []
            : await db.EvidenceItems.AsNoTracking().Where(e => named.Contains(e.Id)).OrderBy(e => e.Id).Select(EvidenceSummary.Projection).ToListAsync(cancellationToken);
        return new SubmittedCriterion(criterion, [.. submission.Content.RowsOf(criterion)], files, today);
    }
}
