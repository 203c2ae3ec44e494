namespace CharterTracker.Domain.Payrolls;

/// <summary>What a column of a payroll file can be mapped to. Nothing else is ever read.</summary>
public enum PayColumn
{
    /// <summary>Left unread.</summary>
    None,
    HourlyRate,
    AnnualPay,
    PeriodPay,
    WeeklyPay,
    MonthlyPay,
    Frequency,
    Basis,
    WeeklyHours,
    PeriodHours,
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

    /// <summary>A grouping key: hashed at once under a key of this upload, and never kept.</summary>
    WorksNumber,
}

public static class PayColumns
{
    public static string Plain(this PayColumn column) => column switch
    {
        PayColumn.None => "Do not read this column",
        PayColumn.HourlyRate => "Hourly rate",
        PayColumn.AnnualPay => "Annual salary",
        PayColumn.PeriodPay => "Pay for the period",
        PayColumn.WeeklyPay => "Weekly pay",
        PayColumn.MonthlyPay => "Monthly pay",
        PayColumn.Frequency => "Pay frequency",
        PayColumn.Basis => "Hourly or salaried",
        PayColumn.WeeklyHours => "Contracted hours a week",
        PayColumn.PeriodHours => "Hours paid in the period",
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

    /// <summary>Why a file with these columns cannot be checked at all; null where it can.</summary>
    public static string? WhatIsMissing(IReadOnlyCollection<PayColumn> found)
    {
        if (found.Contains(PayColumn.HourlyRate))
        {
            return null;
        }
        var hasPay = found.Any(c => c is PayColumn.AnnualPay or PayColumn.PeriodPay or PayColumn.WeeklyPay or PayColumn.MonthlyPay);
        if (!hasPay)
        {
            return "It has no column with an hourly rate, a salary or the pay for a period";
        }
        return found.Any(c => c is PayColumn.WeeklyHours or PayColumn.PeriodHours)
            ? null
            : "It has pay but no column with hours, so nobody can say what an hour is paid. Add the contracted hours a week";
    }
}
