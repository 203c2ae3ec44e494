using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Domain.Payrolls;

/// <summary>Why a line is below the rate, or cannot be judged.</summary>
public enum PayReason
{
    None,
    BelowRate,
    Rounded,
    NoPay,
    NoSalary,
    NoHours,
    HoursBand,
    NoFrequency,
    NoPaidWeeks,
    NotANumber,
    NotPossible,
    RateNotPossible,
    AgeUnknown,
    ApprenticeUnknown,
    WorkplaceUnknown,

    /// <summary>All rows of a person are bonuses, premia, expenses or deductions.</summary>
    NothingButExtras,
    AgeUnreadable,
    RateUnlikely,
    RateTooLow,
    DayRate,
    OtherRateUnknown,
    Contradicted,
    ElementUnknown,
    LeaveDateUnreadable,
    ColumnUnread,
    NobodyNamed,
    AllowanceNotCounted,
}

/// <summary>The words for why a line is below the rate, or cannot be judged.</summary>
public static class PayReasons
{
    /// <summary>What is wrong and what to do, for the employer.</summary>
    public static string Label(this PayReason reason) => reason switch
    {
        PayReason.None => "",
        PayReason.BelowRate => "Paid less than the rate that is due. Raise the pay, or correct the file if it is wrong",
        PayReason.Rounded => "The pay is within a rounding of the rate, so that we cannot tell whether it is met. Give the hourly rate, or the annual salary instead",
        PayReason.NoPay => "There is no rate or pay in this row. Add it, or take the row out if nobody was paid",
        PayReason.NoSalary => "The row says that somebody is salaried, and has no salary. Add the salary, or say that they are paid by the hour",
        PayReason.NoHours => "There is pay but no hours. Add the hours that the pay is for, or the contracted hours a week",
        PayReason.HoursBand => "The hours are a band letter. Add the contracted hours a week as a number",
        PayReason.NoFrequency => "We cannot tell how often this pay is paid. Add the pay frequency",
        PayReason.NoPaidWeeks => "Term-time and annualised pay needs the number of paid weeks a year. Add it",
        PayReason.NotANumber => "A cell that should be a number is not one. Correct it",
        PayReason.NotPossible => "A figure is impossible, such as 200 hours in a week, or a month's pay for one hour. Correct it",
        PayReason.RateNotPossible =>
            $"An hourly rate is over £{PayLimits.MaxRate:N0}. If it is the pay of a week, a month or a year, correct it or say what its column is",
        PayReason.AgeUnknown => "Paid less than the rate, and we cannot tell whether the person is old enough for it. Add the date of birth",
        PayReason.ApprenticeUnknown => "Paid less than the rate, and we cannot tell whether the person is an apprentice. Add a column that says so",
        PayReason.WorkplaceUnknown => "Which rate is due depends on whether the workplace is in Greater London. Match it to one of your workplaces",
        PayReason.NothingButExtras =>
            "The file has no pay for hours for this person, only extras such as a bonus, a premium or expenses. Add the pay",
        PayReason.AgeUnreadable => "Paid less than the rate, and we cannot read the date of birth. Write it as 14/02/1990",
        PayReason.RateUnlikely =>
            $"A rate is over £{PayLimits.LikelyRate:N0}, and its heading does not say that it is for an hour. If it is for a day or a shift, no hour can be worked out of it; if it is for an hour, say so under “Ask me again what the columns are”",
        PayReason.RateTooLow =>
            $"A rate is under £{PayLimits.MinRate:N0}: a premium, mileage or a multiple is no hourly rate. Correct it, or say what the column is",
        PayReason.DayRate => "Pay for a day, a shift or a visit shows no pay for an hour. Add the hourly rate, or the pay with its hours",
        PayReason.OtherRateUnknown => "Hours at another rate, such as overtime, need both their hours and their rate. Add what is missing",
        PayReason.Contradicted => "The gross pay is less than the rate times the hours. Correct the figure that is wrong",
        PayReason.ElementUnknown =>
            "We do not know whether this kind of payment is pay for hours. Name it more plainly, such as basic pay, overtime, bonus or mileage",
        PayReason.LeaveDateUnreadable => "Paid less than the rate, and we cannot read the date of leaving. Write it as 14/02/2026",
        PayReason.ColumnUnread =>
            "A column with pay or hours is left unread, and could show that this person is paid less. Say what the column is",
        PayReason.NobodyNamed => "The row has figures and says of nobody whose they are. Add the works number, or take the row out",
        PayReason.AllowanceNotCounted =>
            "Paid less than the rate, but for a guaranteed allowance that we cannot spread over hours. Add the hours of the period",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
