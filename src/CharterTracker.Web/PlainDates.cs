using System.Globalization;
using CharterTracker.Domain;

namespace CharterTracker.Web;

/// <summary>Dates and times as people here write them. Moments are shown as in London.</summary>
public static class PlainDates
{
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset moment) => Day(LondonDays.Of(moment));

    /// <summary>For the last day on which something counts: all of that day is still in time.</summary>
    public static string EndOf(DateOnly lastDay) => $"the end of {Day(lastDay)}";

    public static string Moment(DateTimeOffset moment) => $"{Day(moment)} at {Time(moment)}";

    public static string Time(DateTimeOffset moment)
    {
        var local = LondonDays.Local(moment);
        return (local.Hour, local.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "midday",
            _ => local.ToString("h:mm", CultureInfo.InvariantCulture) + (local.Hour < 12 ? "am" : "pm"),
        };
    }
}
