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
        return check is null
            ? null
            : new PayrollOutcome(
                check.CheckedAt,
                check.PeriodOn,
                check.Sha256,
                check.Outcome,
                check.ZeroHours,
                check.Rates,
                check.Statements,
                PayrollSuppression.Counts(check.Counts),
                PayrollSuppression.Bands(check.Distribution));
    }
}
