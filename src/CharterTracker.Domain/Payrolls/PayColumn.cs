namespace CharterTracker.Domain.Payrolls;

/// <summary>What a column of a payroll file can be mapped to. Nothing else is ever read.</summary>
public enum PayColumn
{
    /// <summary>Nobody has said what the column is. It is left unread, and nothing is claimed that it could disprove.</summary>
    None,
    HourlyRate,

    /// <summary>Another rate for hours that are paid, such as overtime, training or a second rate.</summary>
    OvertimeRate,

    /// <summary>The hours that are paid at another rate.</summary>
    OvertimeHours,

    /// <summary>The pay for the hours at another rate.</summary>
    OvertimePay,

    /// <summary>Pay for a day, a shift or a visit. No hour is worked out of it, since nobody says how long one is.</summary>
    DayRate,
    AnnualPay,
    PeriodPay,
    WeeklyPay,
    MonthlyPay,

    /// <summary>All pay of the period, with extras. It is no basic pay, and shows only where other figures cannot be true.</summary>
    GrossPay,
    Frequency,
    Basis,
    WeeklyHours,

    /// <summary>
    /// Contracted hours of which the heading does not say that they are a week's; of people paid every two or four weeks they may be
    /// theirs.
    /// </summary>
    ContractedHours,

    /// <summary>Contracted hours of a pay period.</summary>
    ContractedPeriodHours,
    PeriodHours,

    /// <summary>
    /// Hours of which the heading does not say whether they are a week's or the period's. It cannot be chosen: where it matters, the
    /// employer is asked.
    /// </summary>
    UnclearHours,
    Allowances,
    PaidWeeks,
    TermTime,
    DateOfBirth,
    Age,
    Apprentice,
    ContractType,
    HoursBand,
    IrregularPay,
    CountsAsPay,
    LineType,
    Workplace,

    /// <summary>The day on which somebody left.</summary>
    LeaveDate,

    /// <summary>An extra on top of pay, such as a bonus, a premium, mileage or expenses: unread, since it makes no hour cheaper.</summary>
    Extra,

    /// <summary>A figure for full time beside the hours of part-timers: unread, since nobody is paid it.</summary>
    FullTimeFigure,

    /// <summary>The employer says that the column is neither pay nor hours.</summary>
    NotPay,

    /// <summary>A key to group a person's lines. It is hashed at once under a key of this upload, and never stored.</summary>
    WorksNumber,
}

/// <summary>What the kinds of payroll columns are good for, alone and together.</summary>
public static class PayColumns
{
    public static string Label(this PayColumn column) => column switch
    {
        PayColumn.None => "Choose, or leave unread",
        PayColumn.HourlyRate => "Hourly rate",
        PayColumn.OvertimeRate => "Another hourly rate: overtime, training, nights",
        PayColumn.OvertimeHours => "Hours at another rate",
        PayColumn.OvertimePay => "Pay for hours at another rate",
        PayColumn.DayRate => "Pay for a day, a shift or a visit",
        PayColumn.AnnualPay => "Annual salary actually paid",
        PayColumn.PeriodPay => "Basic pay for the period",
        PayColumn.WeeklyPay => "Basic weekly pay",
        PayColumn.MonthlyPay => "Basic monthly pay",
        PayColumn.GrossPay => "Gross pay for the period",
        PayColumn.Frequency => "Pay frequency",
        PayColumn.Basis => "Hourly or salaried, or what a rate is for",
        PayColumn.WeeklyHours => "Contracted hours a week",
        PayColumn.ContractedHours => "Contracted hours",
        PayColumn.ContractedPeriodHours => "Contracted hours a pay period",
        PayColumn.PeriodHours => "Hours paid in the period",
        PayColumn.UnclearHours => "Hours, not used to work out the rate",
        PayColumn.Allowances => "Guaranteed allowances for the period",
        PayColumn.PaidWeeks => "Paid weeks a year",
        PayColumn.TermTime => "Term time or annualised (yes or no)",
        PayColumn.DateOfBirth => "Date of birth",
        PayColumn.Age => "Age",
        PayColumn.Apprentice => "Apprentice (yes or no)",
        PayColumn.ContractType => "Type of contract",
        PayColumn.HoursBand => "Hours band (a letter)",
        PayColumn.IrregularPay => "Irregular payments (yes or no)",
        PayColumn.CountsAsPay => "Counts towards minimum wage (yes or no)",
        PayColumn.LineType => "Name of the payment or deduction",
        PayColumn.Workplace => "Workplace",
        PayColumn.LeaveDate => "Date of leaving",
        PayColumn.Extra => "An extra on top: bonus, premium, expenses",
        PayColumn.FullTimeFigure => "A figure for full time, not what is paid",
        PayColumn.NotPay => "Neither pay nor hours",
        PayColumn.WorksNumber => "Works or payroll number",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>Whether the cells of the column hold figures; those of the others hold words or dates.</summary>
    public static bool IsFigure(this PayColumn column) =>
        column.IsRate() || column.IsPayOverTime() || column.Divides() || column is PayColumn.GrossPay or PayColumn.OvertimePay;

    public static bool IsRate(this PayColumn column) => column is PayColumn.HourlyRate or PayColumn.OvertimeRate or PayColumn.DayRate;

    /// <summary>Whether the column holds pay over a longer time than an hour.</summary>
    public static bool IsPayOverTime(this PayColumn column) => column is
        PayColumn.AnnualPay or PayColumn.PeriodPay or PayColumn.WeeklyPay or PayColumn.MonthlyPay or PayColumn.Allowances;

    /// <summary>Whether a larger figure makes an hour cheaper: hours and weeks, by which pay is divided.</summary>
    public static bool Divides(this PayColumn column) => column.IsHours() || column == PayColumn.PaidWeeks;

    public static bool IsHours(this PayColumn column) => column is
        PayColumn.WeeklyHours or PayColumn.ContractedHours or PayColumn.ContractedPeriodHours or PayColumn.PeriodHours or PayColumn.UnclearHours
        or PayColumn.OvertimeHours;

    /// <summary>Whether the column belongs to hours at another rate than the basic one.</summary>
    public static bool IsFurther(this PayColumn column) =>
        column is PayColumn.OvertimeRate or PayColumn.OvertimeHours or PayColumn.OvertimePay;

    /// <summary>Whether hours of this kind are those that somebody is promised each week or period.</summary>
    public static bool IsPromised(this PayColumn column) => column is
        PayColumn.WeeklyHours or PayColumn.ContractedHours or PayColumn.ContractedPeriodHours;

    /// <summary>Whether the column is read at all: the others are known for what they are, or unknown.</summary>
    public static bool IsRead(this PayColumn column) =>
        column is not (PayColumn.None or PayColumn.Extra or PayColumn.FullTimeFigure or PayColumn.NotPay);

    /// <summary>Whether the column, left unread, could make somebody's pay lower than the file shows.</summary>
    public static bool CouldLower(this PayColumn column) =>
        column.IsFigure() && column is not (PayColumn.Allowances or PayColumn.UnclearHours or PayColumn.PaidWeeks);

    /// <summary>
    /// Whether a file with these columns may show signs of zero hours; the letter of an hours band, as payroll returns have it, is enough.
    /// </summary>
    public static bool ShowHours(IReadOnlyCollection<PayColumn> found) => found.Any(c => c is
        PayColumn.HoursBand or PayColumn.ContractType or PayColumn.IrregularPay or PayColumn.PeriodHours or PayColumn.UnclearHours
            || c.IsPromised());

    /// <summary>
    /// Whether a file with these columns can be checked for pay or for hours, as the employer's choice of columns has to allow.
    /// </summary>
    public static bool ShowSomething(IReadOnlyCollection<PayColumn> found, bool isFrequencyKnown) => ShowHours(found) || WhatIsMissing(found, isFrequencyKnown) is null;

    /// <summary>Why a file with these columns cannot be checked for pay at all; null where it can.</summary>
    public static string? WhatIsMissing(IReadOnlyCollection<PayColumn> found, bool isFrequencyKnown = false)
    {
        if (found.Contains(PayColumn.HourlyRate) || found.Contains(PayColumn.DayRate))
        {
            return null;
        }
        var isForAPeriod = found.Any(c => c is PayColumn.PeriodPay or PayColumn.WeeklyPay or PayColumn.MonthlyPay);
        var isAnnual = found.Contains(PayColumn.AnnualPay);
        if (!isForAPeriod && !isAnnual)
        {
            return "It has no column with an hourly rate, a salary or the basic pay for a period";
        }
        if (isForAPeriod && found.Contains(PayColumn.PeriodHours))
        {
            return null;
        }
        if (!found.Any(IsPromised))
        {
            return found.Contains(PayColumn.HoursBand)
                ? "Its hours are band letters, and pay cannot be divided by a letter. Add the contracted hours a week as a number"
                : "It has pay but no column with hours, so the pay for an hour cannot be worked out. Add the contracted hours a week";
        }
        var isTimed = isAnnual || isFrequencyKnown || found.Any(c => c is PayColumn.WeeklyPay or PayColumn.MonthlyPay or PayColumn.Frequency);
        return isTimed ? null : "It has pay for a period and hours a week, but does not say how long a period is. Say how often people are paid";
    }
}
