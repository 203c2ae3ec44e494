namespace CharterTracker.Domain;

/// <summary>
/// Days as people in the regions live them, in London: an award until 23 November holds until midnight there. No other clock decides a day.
/// </summary>
public static class LondonDays
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Today(this TimeProvider clock) => From(clock.GetUtcNow());

    public static DateOnly From(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    /// <summary>The date and time that a clock in London shows.</summary>
    public static DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;

    /// <summary>The first moment of the day.</summary>
    public static DateTimeOffset Start(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The midnight that ends the day: the first moment that is too late.</summary>
    public static DateTimeOffset End(DateOnly day) => Start(day.AddDays(1));

    /// <summary>
    /// The day that a deadline leaves as the last one. A deadline at midnight ends the day before, which is what people need to read.
    /// </summary>
    public static DateOnly LastBefore(DateTimeOffset deadline) => From(deadline.AddTicks(-1));

    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, London.GetUtcOffset(local)).ToUniversalTime();
    }
}
