namespace CharterTracker.Domain.Payrolls.Judging;

/// <summary>What figures of pay can be, in pounds, hours and weeks. Beyond them a figure means something else.</summary>
public static class PayLimits
{
    public const int WeeksInAYear = 52;
    public const int MaxPaidWeeks = 53;
    public const int MaxWeeklyHours = 168;

    /// <summary>Contracted hours above these are those of two weeks, or of a month.</summary>
    public const int LikelyWeeklyHours = 60;

    /// <summary>The lowest stated hourly rate. A lower figure is a premium, mileage or a multiple of another rate.</summary>
    public const int MinRate = 4;

    /// <summary>The highest rate that is taken for an hour's where nothing says for what it is.</summary>
    public const int LikelyRate = 60;

    /// <summary>The highest stated hourly rate. A higher figure is a salary, or has its decimal mark in the wrong place.</summary>
    public const int MaxRate = 250;

    /// <summary>
    /// The highest hourly pay worked out of pay and hours: the salary of a director is possible, a month's pay for one hour is not.
    /// </summary>
    public const int MaxOutcome = 1_000;

    /// <summary>Far above any payroll, and far below what the sums can hold.</summary>
    public const int MaxPay = 10_000_000;
}
