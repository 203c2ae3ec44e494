using CharterTracker.Domain;

namespace CharterTracker.Features.Wording;

/// <summary>Dates and times as pages show them.</summary>
public static class PlainDates
{
    public static string Day(DateOnly date) => Formats.Day(date);

    public static string Day(DateTimeOffset moment) => Formats.Day(moment);

    public static string EndOf(DateOnly lastDay) => Formats.EndOf(lastDay);

    public static string Moment(DateTimeOffset moment) => Formats.Moment(moment);

    public static string Time(DateTimeOffset moment) => Formats.Time(moment);
}
