namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// Pay for an hour, kept as the two figures that it is made of and compared by multiplying, so that nothing is rounded before it is
/// compared.
/// </summary>
public readonly record struct HourlyPay(decimal Pay, decimal Hours)
{
    public const int WeeksInAYear = 52;
    public const int MaxWeeklyHours = 168;

    // Far beyond any payroll, and far inside what a decimal can multiply.
    private const decimal MaxPay = 1_000_000_000m;

    public bool IsAtLeast(int pence) => Pay * 100 >= pence * Hours;

    /// <summary>Whole pence, rounded down: for sorting into bands, never for comparing with a rate.</summary>
    public int WholePence => (int)Math.Min(decimal.Truncate(Hours == 1 ? Pay * 100 : Pay * 100 / Hours), int.MaxValue);

    /// <summary>Pence an hour short of a rate, rounded up; 0 where it is met.</summary>
    public int ShortOf(int pence) => IsAtLeast(pence) ? 0 : (int)decimal.Ceiling(pence - (Pay * 100 / Hours));

    /// <summary>The hourly pay of a line, or why it cannot be worked out.</summary>
    public static PayReason From(in PayLine line, out HourlyPay pay)
    {
        pay = default;
        if (line.HasBadNumber)
        {
            return PayReason.NotANumber;
        }
        if (line.WeeklyHours is < 0 or > MaxWeeklyHours || line.PeriodHours is < 0 or > MaxWeeklyHours * WeeksInAYear
            || line.PaidWeeks is <= 0 or > 53 || line.HourlyRate is < 0 or > MaxPay || line.AnnualPay is < 0 or > MaxPay
            || line.PeriodPay is < 0 or > MaxPay || line.Allowances is < 0 or > MaxPay)
        {
            return PayReason.NotPossible;
        }

        var byRate = FromRate(line, out var rate);
        var bySalary = FromSalary(line, out var salary);
        if (byRate == PayReason.None && bySalary == PayReason.None && line.Basis is null)
        {
            // Both are there and the file does not say which is paid: no more is claimed than the lower of them.
            pay = rate.Pay * salary.Hours <= salary.Pay * rate.Hours ? rate : salary;
            return PayReason.None;
        }
        // Salaried people are judged by the salary wherever there is one, even one that cannot be worked out.
        var isSalary = line.Basis == PayBasis.Salary ? bySalary != PayReason.NoPay : byRate != PayReason.None;
        pay = isSalary ? salary : rate;
        return isSalary ? bySalary : byRate;
    }

    private static PayReason FromRate(in PayLine line, out HourlyPay pay)
    {
        pay = default;
        if (line.HourlyRate is not > 0)
        {
            return PayReason.NoPay;
        }
        pay = new HourlyPay(line.HourlyRate.Value, 1);
        // An allowance of the period adds to the rate only where the hours of the period are known.
        if (line is { Allowances: > 0, PeriodHours: > 0 })
        {
            pay = new HourlyPay((line.HourlyRate.Value * line.PeriodHours.Value) + line.Allowances.Value, line.PeriodHours.Value);
        }
        return PayReason.None;
    }

    private static PayReason FromSalary(in PayLine line, out HourlyPay pay)
    {
        pay = default;
        if (line.AnnualPay is not > 0 && line.PeriodPay is not > 0)
        {
            return PayReason.NoPay;
        }
        if (line.IsTermTime && line.PaidWeeks is null)
        {
            return PayReason.NoPaidWeeks;
        }
        if (line is { PeriodPay: > 0, PeriodHours: > 0, PaidWeeks: null })
        {
            pay = new HourlyPay(line.PeriodPay.Value + (line.Allowances ?? 0), line.PeriodHours.Value);
            return PayReason.None;
        }
        if (line.WeeklyHours is not > 0)
        {
            return line.HasHoursBand ? PayReason.HoursBand : PayReason.NoHours;
        }
        if (YearlyPay(line) is not { } yearly)
        {
            return PayReason.NoFrequency;
        }
        pay = new HourlyPay(yearly, (line.PaidWeeks ?? WeeksInAYear) * line.WeeklyHours.Value);
        return PayReason.None;
    }

    private static decimal? YearlyPay(in PayLine line)
    {
        if (line.AnnualPay is > 0)
        {
            // Without a frequency nobody knows how often an allowance is paid, and it is left out.
            return line.AnnualPay.Value + ((line.Allowances ?? 0) * (int)(line.Frequency ?? 0));
        }
        return line.Frequency is { } frequency ? (line.PeriodPay!.Value + (line.Allowances ?? 0)) * (int)frequency : null;
    }
}
