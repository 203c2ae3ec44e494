using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Tells who left before the pay period: more than one period before the pay date, a month where nobody says how long one is.
/// </summary>
internal sealed class LeaveDates(DateOnly payDate)
{
    private readonly CellDate _week = CellDate.From(payDate.AddDays(-7));
    private readonly CellDate _fortnight = CellDate.From(payDate.AddDays(-14));
    private readonly CellDate _fourWeeks = CellDate.From(payDate.AddDays(-28));
    private readonly CellDate _month = CellDate.From(payDate.AddMonths(-1));

    public bool IsBeforeThePeriod(CellDate left, PayFrequency? frequency) => left.CompareTo(frequency switch
    {
        PayFrequency.Weekly => _week,
        PayFrequency.Fortnightly => _fortnight,
        PayFrequency.FourWeekly => _fourWeeks,
        _ => _month,
    }) < 0;
}
