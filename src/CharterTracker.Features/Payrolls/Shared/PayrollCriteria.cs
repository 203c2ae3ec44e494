using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Payrolls;

internal static class PayrollCriteria
{
    /// <summary>Finds a criterion that a payroll file can be checked for; null where the charter has none of this code.</summary>
    public static async Task<Criterion?> FindAsync(CharterDbContext db, Application application, string code, CancellationToken cancellationToken)
    {
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        return charter.Content.Criteria.FirstOrDefault(
            c => c.Code == code && c.Check is CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns);
    }
}
