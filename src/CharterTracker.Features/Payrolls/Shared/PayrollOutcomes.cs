using CharterTracker.Data;
using CharterTracker.Domain.Payrolls;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Payrolls;

/// <summary>Reads what staff see of a payroll check, for a reader who was let in to its case already.</summary>
internal static class PayrollOutcomes
{
    /// <param name="checkId">The check that the newest submission names; null where it names none.</param>
    public static async Task<PayrollOutcome?> ReadAsync(
        CharterDbContext db, Guid applicationId, Guid? checkId, CancellationToken cancellationToken)
    {
        var check = checkId is null
            ? null
            : await db.PayrollChecks.AsNoTracking().SingleOrDefaultAsync(c => c.ApplicationId == applicationId && c.Id == checkId, cancellationToken);
        if (check is null)
        {
            return null;
        }
        var countsPeople = check.Columns.HasWorksNumbers && check.Counts.Unnumbered == 0;
        return new PayrollOutcome(
            check.CheckedAt,
            check.PeriodOn,
            check.Sha256,
            check.Outcome,
            check.ZeroHours,
            check.Rates,
            check.Statements,
            countsPeople ? PayrollSuppression.Counts(check.Counts) : null,
            countsPeople ? PayrollSuppression.Bands(check.Distribution, check.Rates) : [])
        {
            CountsPeople = countsPeople,
            Coverage = PayrollCoverages.Of(check.Counts.People, check.Counts.People == 0 ? null : check.Statements.Headcount),
        };
    }
}
