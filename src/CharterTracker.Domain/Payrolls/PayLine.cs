namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// What one line of a payroll file says about pay, once its columns are known. Lives only while the line is judged; nothing here says
/// who it is about.
/// </summary>
public readonly record struct PayLine
{
    /// <summary>Pounds for an hour, as the file states it.</summary>
    public decimal? HourlyRate { get; init; }
    public decimal? AnnualPay { get; init; }

    /// <summary>Basic pay of one period: a week, a month, or whatever <see cref="Frequency"/> says.</summary>
    public decimal? PeriodPay { get; init; }
    public PayFrequency? Frequency { get; init; }

    /// <summary>Contracted hours a week.</summary>
    public decimal? WeeklyHours { get; init; }

    /// <summary>Hours that the period's pay is for.</summary>
    public decimal? PeriodHours { get; init; }

    /// <summary>Guaranteed allowances of one period; they count. Bonuses, tips and overtime premia have no place here.</summary>
    public decimal? Allowances { get; init; }

    /// <summary>Weeks a year that are paid, for people who work in term time or on annualised hours.</summary>
    public decimal? PaidWeeks { get; init; }
    public bool IsTermTime { get; init; }

    /// <summary>Which of several figures the file says is the one that pay is made from.</summary>
    public PayBasis? Basis { get; init; }

    /// <summary>The file says that the line is no pay for work: a bonus, tips, a premium on top, a deduction.</summary>
    public bool IsOutside { get; init; }

    /// <summary>A cell that should hold a number does not.</summary>
    public bool HasBadNumber { get; init; }

    /// <summary>Hours are given only as the letter of a band, as payroll returns do.</summary>
    public bool HasHoursBand { get; init; }

    /// <summary>Whole years on the pay date; null where the file does not say.</summary>
    public int? Age { get; init; }
    public bool? IsApprentice { get; init; }
    public WageRegion Region { get; init; }
    public HoursSign Hours { get; init; }
}

/// <summary>How many pay periods a year has.</summary>
public enum PayFrequency
{
    Weekly = 52,
    Fortnightly = 26,
    FourWeekly = 13,
    Monthly = 12,
}

public enum PayBasis
{
    Hourly,
    Salary,
}

/// <summary>Whose rate is due. It follows the workplace, and a workplace that nobody has placed is nowhere.</summary>
public enum WageRegion
{
    Unknown,
    Uk,
    London,
}

/// <summary>What a line says about guaranteed hours. A sign, never proof.</summary>
public enum HoursSign
{
    Unknown,
    None,
    ZeroHours,
}
