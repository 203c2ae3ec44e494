using System.Globalization;

namespace CharterTracker.Web;

/// <summary>Dates and times as people here write them. Moments are shown as in London.</summary>
public static class PlainDates
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(InLondon(moment)));

    public static string Moment(DateTimeOffset moment) => $"{Day(moment)} at {Time(moment)}";

    public static string Time(DateTimeOffset moment)
    {
        var local = InLondon(moment);
        return (local.Hour, local.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "midday",
            _ => local.ToString("h:mm", CultureInfo.InvariantCulture) + (local.Hour < 12 ? "am" : "pm"),
        };
    }

    private static DateTime InLondon(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;
}
