using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Payrolls;
using CharterTracker.Features.Unions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>One criterion with what the newest submission holds of it, and what was found out about it besides.</summary>
/// <param name="Today">By which a file is too old.</param>
/// <param name="Payroll">The check that the submission names; null where it names none, or the criterion has no payroll check.</param>
/// <param name="Unions">Null where the criterion is not about a union.</param>
public sealed record SubmittedCriterion(
    Criterion Criterion,
    IReadOnlyList<SummaryRow> Answers,
    IReadOnlyList<EvidenceSummary> Evidence,
    DateOnly Today,
    PayrollOutcome? Payroll,
    AttestationsOfCase? Unions);

internal static class SubmittedReading
{
    public static async Task<SubmittedCriterion> SubmittedCriterionAsync(
        this CharterDbContext db,
        Application application,
        NewestSubmission submission,
        Criterion criterion,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var content = submission.Content;
        var named = content.EvidenceOf(criterion.Code);
        var files = named.Count == 0
            ? []
            : await db.EvidenceItems.AsNoTracking()
                .Where(e => named.Contains(e.Id))
                .OrderBy(e => e.Id)
                .Select(EvidenceSummary.Projection)
                .ToListAsync(cancellationToken);
        return new SubmittedCriterion(
            criterion,
            [.. content.RowsOf(criterion)],
            files,
            LondonDays.From(now),
            criterion.Check is CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns
                ? await PayrollOutcomes.ReadAsync(db, application.Id, content.PayrollOf(criterion.Code), cancellationToken)
                : null,
            criterion.Commitment == Commitment.UnionRecognition || criterion.Check == CheckKind.UnionConfirmation
                ? await AttestationReading.ReadAsync(db, application, now, cancellationToken)
                : null);
    }
}
