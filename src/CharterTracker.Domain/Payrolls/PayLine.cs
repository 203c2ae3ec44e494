namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// What one line of a payroll file says about pay, once its columns are known. Filled cell by cell and alive only until the line is
/// judged; nothing here says who it is about.
/// </summary>
public record struct PayLine
{
    /// <summary>Pounds for an hour, as the file states it.</summary>
    public PayFigure? HourlyRate { get; set; }

    /// <summary>Pounds for a day, a shift or a visit, however long that is.</summary>
    public PayFigure? DayRate { get; set; }
    public PayFigure? AnnualPay { get; set; }

    /// <summary>Basic pay of one period, which <see cref="Frequency"/> says.</summary>
    public PayFigure? PeriodPay { get; set; }
    public PayFigure? WeeklyPay { get; set; }
    public PayFigure? MonthlyPay { get; set; }

    /// <summary>All pay of the period, with extras: only a lower limit for what the other figures may come to.</summary>
    public PayFigure? GrossPay { get; set; }
    public PayFrequency? Frequency { get; set; }

    /// <summary>Contracted hours a week.</summary>
    public PayFigure? WeeklyHours { get; set; }

    /// <summary>Contracted hours of one period, which <see cref="Frequency"/> says.</summary>
    public PayFigure? ContractedPeriodHours { get; set; }

    /// <summary>Hours that the period's pay is for.</summary>
    public PayFigure? PeriodHours { get; set; }

    /// <summary>Hours of which nobody has said whether they are those of a week or of the period: nothing is divided by them.</summary>
    public PayFigure? UnclearHours { get; set; }

    /// <summary>Guaranteed allowances of one period; they count. Bonuses, tips and overtime premia have no place here.</summary>
    public PayFigure? Allowances { get; set; }

    /// <summary>Weeks a year that are paid, for people who work in term time or on annualised hours.</summary>
    public PayFigure? PaidWeeks { get; set; }
    public bool IsTermTime { get; set; }

    /// <summary>Which of several figures the file says is the one that pay is made from.</summary>
    public PayBasis? Basis { get; set; }

    /// <summary>The file says that the rate is for an hour, and not for a day or a mile.</summary>
    public bool IsSurelyHourly { get; set; }

    /// <summary>The file says that the line is no pay for work: a bonus, tips, a premium on top, a deduction.</summary>
    public bool IsOutside { get; set; }

    /// <summary>The person left before the pay period.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Why nothing can be told of the line, whatever its figures are; none where it can.</summary>
    public PayReason Doubt { get; set; }

    /// <summary>Why pay that looks like enough may not be.</summary>
    public PayReason DoubtIfMet { get; set; }

    /// <summary>Why pay that looks too low may not be pay for hours, or nobody's of today.</summary>
    public PayReason DoubtIfBelow { get; set; }

    /// <summary>A cell that should hold a number does not.</summary>
    public bool HasBadNumber { get; set; }

    /// <summary>Hours are given only as the letter of a band, as payroll returns do.</summary>
    public bool HasHoursBand { get; set; }

    /// <summary>Whole years on the pay date; null where the file does not say.</summary>
    public int? Age { get; set; }

    /// <summary>The file has a date of birth or an age that nobody can read.</summary>
    public bool HasUnreadableAge { get; set; }
    public bool? IsApprentice { get; set; }

    /// <summary>A cell speaks of apprentices and does not say whether the person is one.</summary>
    public bool IsApprenticeUnclear { get; set; }
    public WageRegion Region { get; set; }

    /// <summary>The line names a workplace, known or not.</summary>
    public bool HasPlace { get; set; }
    public HoursSign Hours { get; set; }

    /// <summary>
    /// Another payment in the same row, at another rate: about the same person, with figures of its own. Hours that nobody is promised in
    /// it are no sign of anything.
    /// </summary>
    public readonly PayLine Further() => new()
    {
        Age = Age,
        HasUnreadableAge = HasUnreadableAge,
        IsApprentice = IsApprentice,
        IsApprenticeUnclear = IsApprenticeUnclear,
        Region = Region,
        HasLeft = HasLeft,
        DoubtIfBelow = DoubtIfBelow,
        DoubtIfMet = DoubtIfMet,
        Frequency = Frequency,
    };
}

/// <summary>How many pay periods a year has.</summary>
public enum PayFrequency
{
    Weekly = 52,
    Fortnightly = 26,
    FourWeekly = 13,
    Monthly = 12,
}

/// <summary>The words for how often people are paid.</summary>
public static class PayFrequencies
{
    public static string Label(this PayFrequency frequency) => frequency switch
    {
        PayFrequency.Weekly => "Every week",
        PayFrequency.Fortnightly => "Every two weeks",
        PayFrequency.FourWeekly => "Every four weeks",
        PayFrequency.Monthly => "Every month",
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, null),
    };
}

/// <summary>Which figure of a line pay is made from.</summary>
public enum PayBasis
{
    Hourly,
    Salary,
}

/// <summary>The area whose rate is due. It follows the workplace, and is unknown where nobody has said which workplace it is.</summary>
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

/// <summary>Combines signs about guaranteed hours.</summary>
public static class HoursSigns
{
    /// <summary>The stronger of two signs in one line: a promise of hours does not cancel a sign of zero hours.</summary>
    public static HoursSign Or(this HoursSign one, HoursSign other) => one > other ? one : other;
}
