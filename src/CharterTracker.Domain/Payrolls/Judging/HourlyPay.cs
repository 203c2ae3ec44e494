namespace CharterTracker.Domain.Payrolls.Judging;

/// <summary>
/// What a line pays for an hour, in whole pence and rounded down. Rates are whole pence, so rounding down changes no comparison with a
/// rate, and nothing is ever rounded up to one.
/// </summary>
internal static class HourlyPay
{
    private const int PenceInAPound = 100;
    private const long MillionthsOfAPenny = PayFigure.One / PenceInAPound;
    private static readonly Int128 HoursScale = (Int128)PayFigure.One * PayFigure.One;

    /// <summary>The hourly pay of a line, or why it cannot be worked out.</summary>
    public static PayReason From(in PayLine line, out PayOfAnHour pay)
    {
        pay = default;
        if (line.HasBadNumber)
        {
            return PayReason.NotANumber;
        }
        if (!IsPossible(line))
        {
            return PayReason.NotPossible;
        }
        if (!IsNullOrWithin(line.HourlyRate, 0, PayLimits.MaxRate))
        {
            return PayReason.RateNotPossible;
        }
        if (line.HourlyRate is { IsPositive: true, Millionths: < PayLimits.MinRate * PayFigure.One })
        {
            return PayReason.RateTooLow;
        }

        var byRate = FromRate(line, out var rate);
        var bySalary = FromSalary(line, out var salary);
        if (byRate == PayReason.None && bySalary == PayReason.None && line.Basis is null)
        {
            // Both are given and the file does not say which is paid, so only the lower one is claimed.
            pay = rate.AtMost(salary);
            return PayReason.None;
        }
        // Salaried people are judged by the salary, even where it is missing or cannot be worked out: other figures in their row may mean
        // anything.
        if (line.Basis == PayBasis.Salary && bySalary == PayReason.NoPay)
        {
            return PayReason.NoSalary;
        }
        var isSalary = line.Basis == PayBasis.Salary || byRate != PayReason.None;
        var (paid, reason) = isSalary ? (salary, bySalary) : (rate, byRate);
        pay = paid;
        return reason == PayReason.None && paid.Pence > PayLimits.MaxOutcome * PenceInAPound ? PayReason.NotPossible : reason;
    }

    /// <summary>Whether a guaranteed allowance could not be counted, because nobody knows for how many hours it is paid.</summary>
    public static bool IsWithoutAllowance(in PayLine line) =>
        line.Allowances is { IsPositive: true }
            && line.PeriodHours is not { IsPositive: true } && (line.HourlyRate is { IsPositive: true } || line.Frequency is null);

    private static bool IsPossible(in PayLine line) =>
        IsNullOrWithin(line.HourlyRate, 0, PayLimits.MaxPay) && IsNullOrWithin(line.GrossPay, -PayLimits.MaxPay, PayLimits.MaxPay)
        && IsNullOrWithin(line.AnnualPay, 0, PayLimits.MaxPay) && IsNullOrWithin(line.PeriodPay, 0, PayLimits.MaxPay)
        && IsNullOrWithin(line.WeeklyPay, 0, PayLimits.MaxPay) && IsNullOrWithin(line.MonthlyPay, 0, PayLimits.MaxPay)
        && IsNullOrWithin(line.Allowances, 0, PayLimits.MaxPay)
        && IsNullOrWithin(line.WeeklyHours, 0, PayLimits.MaxWeeklyHours)
            && IsNullOrWithin(line.PeriodHours, 0, PayLimits.MaxWeeklyHours * PayLimits.WeeksInAYear)
        && (line.PaidWeeks is not { } weeks || (weeks.IsPositive && weeks.IsWithin(0, PayLimits.MaxPaidWeeks)));

    private static bool IsNullOrWithin(PayFigure? figure, int from, int to) => figure is not { } value || value.IsWithin(from, to);

    private static PayReason FromRate(in PayLine line, out PayOfAnHour pay)
    {
        pay = default;
        if (line.HourlyRate is not { IsPositive: true } rate)
        {
            return PayReason.NoPay;
        }
        // An allowance of the period adds to the rate only where the hours of the period are known.
        var pence = line is { Allowances: { IsPositive: true } allowances, PeriodHours: { IsPositive: true } hours }
            ? Whole((((Int128)rate.Millionths * hours.Millionths) + ((Int128)allowances.Millionths * PayFigure.One)) / ((Int128)hours.Millionths * MillionthsOfAPenny))
            : PenceOf(rate);
        pay = new PayOfAnHour(pence, pence);
        return PayReason.None;
    }

    private static PayReason FromSalary(in PayLine line, out PayOfAnHour pay)
    {
        pay = default;
        var (period, frequency) = PeriodOf(line);
        var isAnnual = line.AnnualPay is { IsPositive: true };
        if (!isAnnual && period is not { IsPositive: true })
        {
            return PayReason.NoPay;
        }
        if (line is { IsTermTime: true, PaidWeeks: null })
        {
            return PayReason.NoPaidWeeks;
        }
        var allowances = line.Allowances?.Millionths ?? 0;
        if (period is { IsPositive: true } paid && line is { PeriodHours: { IsPositive: true } periodHours, PaidWeeks: null } && IsForThePeriod(line, frequency))
        {
            pay = OfAnHour(line.HourlyRate, paid.Millionths, allowances, (Int128)periodHours.Millionths * PayFigure.One, roundings: 1);
            return PayReason.None;
        }
        if (line.WeeklyHours is not { IsPositive: true } weeklyHours)
        {
            return line.HasHoursBand ? PayReason.HoursBand : PayReason.NoHours;
        }
        if (!isAnnual && frequency is null)
        {
            return PayReason.NoFrequency;
        }
        var hours = (Int128)(line.PaidWeeks ?? PayFigure.From(PayLimits.WeeksInAYear)).Millionths * weeklyHours.Millionths;
        // A salary is agreed for a year and stated as it is. The pay of a period is rounded each time, and so are the twelve of a year.
        var (basic, roundings) = isAnnual ? (line.AnnualPay!.Value.Millionths, 0) : (period!.Value.Millionths * (int)frequency!.Value, (int)frequency.Value);
        // Without a frequency nobody knows how often an allowance is paid, and it is left out.
        pay = OfAnHour(line.HourlyRate, basic, allowances * (int)(line.Frequency ?? frequency ?? 0), hours, roundings);
        return PayReason.None;
    }

    /// <summary>
    /// Whether all the pay of the period is less than the stated rate comes to for its hours, or less than a rate that is due comes to for
    /// the contracted ones. More proves nothing, since gross pay has extras in it.
    /// </summary>
    public static bool IsContradicted(in PayLine line, int duePence)
    {
        if (line.GrossPay is not { } gross)
        {
            return false;
        }
        var earned = (Int128)gross.Millionths * PayFigure.One;
        if ((line.PeriodHours ?? line.UnclearHours) is { IsPositive: true } hours)
        {
            var rate = line is { HourlyRate: { IsPositive: true } stated, Basis: not PayBasis.Salary }
                ? stated.Millionths : duePence * MillionthsOfAPenny;
            return earned + (MillionthsOfAPenny * PayFigure.One) < (Int128)rate * hours.Millionths;
        }
        return line is { WeeklyHours: { IsPositive: true } weekly, Frequency: { } frequency, PaidWeeks: null, IsTermTime: false }
            && (earned + (MillionthsOfAPenny * PayFigure.One)) * (
                int)frequency < (Int128)duePence * MillionthsOfAPenny * weekly.Millionths * PayLimits.WeeksInAYear;
    }

    /// <summary>
    /// Pay divided by hours. Where it is the stated rate times the hours, give or take a penny for each rounding, the rate is what is paid.
    /// Otherwise each rounding may hide up to half a penny.
    /// </summary>
    /// <param name="basic">Millionths of a pound.</param>
    /// <param name="allowances">Millionths of a pound.</param>
    /// <param name="hours">Millionths of millionths, as exactly as weeks times weekly hours.</param>
    private static PayOfAnHour OfAnHour(PayFigure? rate, Int128 basic, Int128 allowances, Int128 hours, int roundings)
    {
        var earned = basic * HoursScale;
        var penny = MillionthsOfAPenny * HoursScale;
        if (rate is { IsPositive: true } stated && Int128.Abs((stated.Millionths * hours) - earned) < penny * Math.Max(roundings, 1))
        {
            earned = stated.Millionths * hours;
            roundings = 0;
        }
        earned += allowances * HoursScale;
        return new PayOfAnHour(
            Whole(earned / (hours * MillionthsOfAPenny)),
            Whole((earned + (penny / 2 * roundings)) / (hours * MillionthsOfAPenny)));
    }

    /// <summary>
    /// The pay of a period and its frequency. Pay whose heading says weekly or monthly is that, however often people are paid.
    /// </summary>
    private static (PayFigure? Pay, PayFrequency? Frequency) PeriodOf(in PayLine line) =>
        line.PeriodPay is { } period ? (period, line.Frequency)
        : line.WeeklyPay is { } weekly ? (weekly, PayFrequency.Weekly)
        : line.MonthlyPay is { } monthly ? (monthly, PayFrequency.Monthly)
        : (null, line.Frequency);

    /// <summary>Whether the hours of the period and this pay are about the same stretch of time.</summary>
    private static bool IsForThePeriod(in PayLine line, PayFrequency? frequency) => line.Frequency is null || line.Frequency == frequency;

    private static int PenceOf(PayFigure pounds) => (int)(pounds.Millionths / MillionthsOfAPenny);

    private static int Whole(Int128 pence) => (int)Int128.Min(pence, int.MaxValue);
}

/// <param name="Pence">Rounded down.</param>
/// <param name="PenceIfRounded">The most that it can be, where the stated pay of a period was rounded to the penny.</param>
internal readonly record struct PayOfAnHour(int Pence, int PenceIfRounded)
{
    public PayOfAnHour AtMost(PayOfAnHour other) => new(Math.Min(Pence, other.Pence), Math.Min(PenceIfRounded, other.PenceIfRounded));
}
