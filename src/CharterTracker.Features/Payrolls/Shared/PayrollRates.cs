using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Wages;

namespace CharterTracker.Features.Payrolls;

internal static class PayrollRates
{
    /// <summary>The real Living Wage in both areas on a pay date; null where no rate was due by then.</summary>
    public static PayRates? For(RateTable table, DateOnly payDate)
    {
        var uk = table.RealLivingWageOn(payDate, isInLondon: false);
        var london = table.RealLivingWageOn(payDate, isInLondon: true);
        if (uk.Due is null || london.Due is null)
        {
            return null;
        }
        RatePair? announced = uk.IsANewerOneAnnounced || london.IsANewerOneAnnounced
            ? new RatePair((uk.Announced ?? uk.Due).Pence, (london.Announced ?? london.Due).Pence)
            : null;
        return new PayRates(
            new RatePair(uk.Due.Pence, london.Due.Pence),
            announced,
            announced is null ? null : (uk.Announced ?? london.Announced)?.ShownMustBeMetBy,
            table.Version);
    }
}
