using System.Globalization;

namespace CharterTracker.Domain;

/// <summary>
/// Dates, times and counts as people in the regions write them, the same on every machine: a background job has no reader whose language it
/// could use. Moments are shown in London time.
/// </summary>
public static class Formats
{
    public static CultureInfo British { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A day, as in 12 November 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    public static string Day(DateTimeOffset moment) => Day(LondonDays.From(moment));

    /// <summary>The last day on which something counts: all of that day is still in time.</summary>
    public static string EndOf(DateOnly lastDay) => $"the end of {Day(lastDay)}";

    public static string Moment(DateTimeOffset moment) => $"{Day(moment)} at {Time(moment)}";

    /// <summary>A time of day in London, as in 9:30am, midday, midnight.</summary>
    public static string Time(DateTimeOffset moment)
    {
        var local = LondonDays.Local(moment);
        return (local.Hour, local.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "midday",
            _ => local.ToString("h:mm", British) + (local.Hour < 12 ? "am" : "pm"),
        };
    }

    /// <summary>A count, as in 1,204.</summary>
    public static string Count(int count) => count.ToString("N0", British);
}
