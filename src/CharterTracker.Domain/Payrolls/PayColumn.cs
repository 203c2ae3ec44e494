namespace CharterTracker.Domain.Payrolls;

/// <summary>What a column of a payroll file can be mapped to. Nothing else is ever read.</summary>
public enum PayColumn
{
    /// <summary>The column is left unread.</summary>
    None,
    HourlyRate,
    OvertimeRate,
    AnnualPay,
    PeriodPay,
    WeeklyPay,
    MonthlyPay,
    Frequency,
    Basis,
    WeeklyHours,
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

    /// <summary>A key to group a person's lines. It is hashed at once under a key of this upload, and never stored.</summary>
    WorksNumber,
}

/// <summary>What the kinds of payroll columns are good for, alone and together.</summary>
public static class PayColumns
{
    public static string Label(this PayColumn column) => column switch
    {
        PayColumn.None => "Do not read this column",
        PayColumn.HourlyRate => "Hourly rate",
        PayColumn.OvertimeRate => "Hourly rate for overtime",
        PayColumn.AnnualPay => "Annual salary actually paid",
        PayColumn.PeriodPay => "Basic pay for the period",
        PayColumn.WeeklyPay => "Basic weekly pay",
        PayColumn.MonthlyPay => "Basic monthly pay",
        PayColumn.Frequency => "Pay frequency",
        PayColumn.Basis => "Hourly or salaried",
        PayColumn.WeeklyHours => "Contracted hours a week",
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
        PayColumn.LineType => "Payment or deduction",
        PayColumn.Workplace => "Workplace",
        PayColumn.WorksNumber => "Works or payroll number",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>Whether the cells of the column hold figures; those of the others hold words or dates.</summary>
    public static bool IsFigure(this PayColumn column) => column is
        PayColumn.HourlyRate or PayColumn.OvertimeRate or PayColumn.AnnualPay or PayColumn.PeriodPay or PayColumn.WeeklyPay or PayColumn.MonthlyPay
        or PayColumn.WeeklyHours or PayColumn.PeriodHours or PayColumn.UnclearHours or PayColumn.Allowances or PayColumn.PaidWeeks;

    /// <summary>Whether the column holds pay over a longer time than an hour.</summary>
    public static bool IsPayOverTime(this PayColumn column) => column is
        PayColumn.AnnualPay or PayColumn.PeriodPay or PayColumn.WeeklyPay or PayColumn.MonthlyPay or PayColumn.Allowances;

    /// <summary>Whether a larger figure makes an hour cheaper: hours and weeks, by which pay is divided.</summary>
    public static bool Divides(this PayColumn column) => column is PayColumn.WeeklyHours or PayColumn.PeriodHours or PayColumn.UnclearHours or PayColumn.PaidWeeks;

    /// <summary>
    /// Whether a file with these columns may show signs of zero hours; the letter of an hours band, as payroll returns have it, is enough.
    /// </summary>
    public static bool ShowHours(IReadOnlyCollection<PayColumn> found) => found.Any(c => c is
        PayColumn.HoursBand or PayColumn.ContractType or PayColumn.IrregularPay or PayColumn.WeeklyHours or PayColumn.PeriodHours or PayColumn.UnclearHours);

    /// <summary>
    /// Whether a file with these columns can be checked for pay or for hours, as the employer's choice of columns has to allow.
    /// </summary>
    public static bool ShowSomething(IReadOnlyCollection<PayColumn> found, bool isFrequencyKnown) => ShowHours(found) || WhatIsMissing(found, isFrequencyKnown) is null;

    /// <summary>Why a file with these columns cannot be checked for pay at all; null where it can.</summary>
    public static string? WhatIsMissing(IReadOnlyCollection<PayColumn> found, bool isFrequencyKnown = false)
    {
        if (found.Contains(PayColumn.HourlyRate))
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
        if (!found.Contains(PayColumn.WeeklyHours))
        {
            return found.Contains(PayColumn.HoursBand)
                ? "Its hours are band letters, and pay cannot be divided by a letter. Add the contracted hours a week as a number"
                : "It has pay but no column with hours, so the pay for an hour cannot be worked out. Add the contracted hours a week";
        }
        var isTimed = isAnnual || isFrequencyKnown || found.Any(c => c is PayColumn.WeeklyPay or PayColumn.MonthlyPay or PayColumn.Frequency);
        return isTimed ? null : "It has pay for a period and hours a week, but does not say how long a period is. Say how often people are paid";
    }
}
