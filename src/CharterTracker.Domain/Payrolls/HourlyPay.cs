namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// What a line pays for an hour, in whole pence and rounded down. Rates are whole pence, so this is at least a rate exactly where the
/// unrounded pay is: nothing is ever rounded up to a rate.
/// </summary>
internal static class HourlyPay
{
    public const int WeeksInAYear = 52;
    public const int MaxPaidWeeks = 53;
    public const int MaxWeeklyHours = 168;

    /// <summary>Pounds. What is more is a salary, or a decimal mark in the wrong place.</summary>
    public const int MaxRate = 1_000;

    // Far beyond any payroll, and far inside what the sums below can hold.
    private const int MaxPay = 10_000_000;

    private const int PenceInAPound = 100;
    private const long MillionthsOfAPenny = PayFigure.One / PenceInAPound;

    /// <summary>The hourly pay of a line, or why it cannot be worked out.</summary>
    public static PayReason From(in PayLine line, out int pence)
    {
        pence = 0;
        if (line.HasBadNumber)
        {
            return PayReason.NotANumber;
        }
        if (!IsPossible(line))
        {
            return PayReason.NotPossible;
        }
        if (!IsNullOrWithin(line.HourlyRate, 0, MaxRate) || !IsNullOrWithin(line.OvertimeRate, 0, MaxRate))
        {
            return PayReason.RateNotPossible;
        }

        var byRate = FromRate(line, out var rate);
        var bySalary = FromSalary(line, out var salary);
        if (byRate == PayReason.None && bySalary == PayReason.None && line.Basis is null)
        {
            // Both are there and the file does not say which is paid: no more is claimed than the lower of them.
            pence = WithOvertime(line, Math.Min(rate, salary));
            return PayReason.None;
        }
        // Salaried people are judged by the salary, even one that cannot be worked out or is not there: what else stands in their row may be anything.
        if (line.Basis == PayBasis.Salary && bySalary == PayReason.NoPay)
        {
            return PayReason.NoSalary;
        }
        var isSalary = line.Basis == PayBasis.Salary || byRate != PayReason.None;
        pence = WithOvertime(line, isSalary ? salary : rate);
        return isSalary ? bySalary : byRate;
    }

    private static bool IsPossible(in PayLine line) =>
        IsNullOrWithin(line.HourlyRate, 0, MaxPay) && IsNullOrWithin(line.OvertimeRate, 0, MaxPay)
        && IsNullOrWithin(line.AnnualPay, 0, MaxPay) && IsNullOrWithin(line.PeriodPay, 0, MaxPay)
        && IsNullOrWithin(line.WeeklyPay, 0, MaxPay) && IsNullOrWithin(line.MonthlyPay, 0, MaxPay)
        && IsNullOrWithin(line.Allowances, 0, MaxPay)
        && IsNullOrWithin(line.WeeklyHours, 0, MaxWeeklyHours) && IsNullOrWithin(line.PeriodHours, 0, MaxWeeklyHours * WeeksInAYear)
        && (line.PaidWeeks is not { } weeks || (weeks.IsPositive && weeks.IsWithin(0, MaxPaidWeeks)));

    private static bool IsNullOrWithin(PayFigure? figure, int from, int to) => figure is not { } value || value.IsWithin(from, to);

    /// <summary>Every paid hour counts: overtime at less than the rate is below it, and overtime at more makes no basic hour better.</summary>
    private static int WithOvertime(in PayLine line, int pence) =>
        line.OvertimeRate is { IsPositive: true } overtime ? Math.Min(pence, PenceOf(overtime)) : pence;

    private static PayReason FromRate(in PayLine line, out int pence)
    {
        pence = 0;
        if (line.HourlyRate is not { IsPositive: true } rate)
        {
            return PayReason.NoPay;
        }
        // An allowance of the period adds to the rate only where the hours of the period are known.
        pence = line is { Allowances: { IsPositive: true } allowances, PeriodHours: { IsPositive: true } hours }
            ? Whole((((Int128)rate.Millionths * hours.Millionths) + ((Int128)allowances.Millionths * PayFigure.One)) / ((Int128)hours.Millionths * MillionthsOfAPenny))
            : PenceOf(rate);
        return PayReason.None;
    }

    private static PayReason FromSalary(in PayLine line, out int pence)
    {
        pence = 0;
        var (period, frequency) = PeriodOf(line);
        if (line.AnnualPay is not { IsPositive: true } && period is not { IsPositive: true })
        {
            return PayReason.NoPay;
        }
        if (line is { IsTermTime: true, PaidWeeks: null })
        {
            return PayReason.NoPaidWeeks;
        }
        if (period is { IsPositive: true } pay && line is { PeriodHours: { IsPositive: true } periodHours, PaidWeeks: null } && IsForThePeriod(line, frequency))
        {
            var total = pay.Millionths + (line.Allowances?.Millionths ?? 0);
            pence = Whole(total * PenceInAPound / periodHours.Millionths);
            return PayReason.None;
        }
        if (line.WeeklyHours is not { IsPositive: true } weeklyHours)
        {
            return line.HasHoursBand ? PayReason.HoursBand : PayReason.NoHours;
        }
        if (YearlyPay(line, period, frequency) is not { } yearly)
        {
            return PayReason.NoFrequency;
        }
        var weeks = line.PaidWeeks ?? PayFigure.Of(WeeksInAYear);
        pence = Whole((Int128)yearly * PenceInAPound * PayFigure.One / (weeks.Millionths * weeklyHours.Millionths));
        return PayReason.None;
    }

    /// <summary>Pay that its own heading calls weekly or monthly is that, however often people are paid.</summary>
    private static (PayFigure? Pay, PayFrequency? Frequency) PeriodOf(in PayLine line) =>
        line.PeriodPay is { } period ? (period, line.Frequency)
        : line.WeeklyPay is { } weekly ? (weekly, PayFrequency.Weekly)
        : line.MonthlyPay is { } monthly ? (monthly, PayFrequency.Monthly)
        : (null, line.Frequency);

    /// <summary>Whether the hours of the period and this pay are about the same stretch of time.</summary>
    private static bool IsForThePeriod(in PayLine line, PayFrequency? frequency) => line.Frequency is null || line.Frequency == frequency;

    private static long? YearlyPay(in PayLine line, PayFigure? period, PayFrequency? frequency)
    {
        // Without a frequency nobody knows how often an allowance is paid, and it is left out.
        var allowances = (line.Allowances?.Millionths ?? 0) * (int)(line.Frequency ?? frequency ?? 0);
        return line.AnnualPay is { IsPositive: true } annual ? annual.Millionths + allowances
            : frequency is { } times ? (period!.Value.Millionths * (int)times) + allowances
            : null;
    }

    private static int PenceOf(PayFigure pounds) => (int)(pounds.Millionths / MillionthsOfAPenny);

    private static int Whole(Int128 pence) => (int)Int128.Min(pence, int.MaxValue);
}
