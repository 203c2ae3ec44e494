using CharterTracker.Domain;

namespace CharterTracker.UnitTests;

public class FormatsTests
{
    [Theory]
    [InlineData("2026-11-24T12:00:00Z", "24 November 2026 at midday")]
    [InlineData("2026-11-24T00:00:00Z", "24 November 2026 at midnight")]
    [InlineData("2026-11-24T00:05:00Z", "24 November 2026 at 12:05am")]
    [InlineData("2026-11-24T15:04:00Z", "24 November 2026 at 3:04pm")]
    [InlineData("2026-06-30T23:30:00Z", "1 July 2026 at 12:30am")]
    public void Moment_OfAnyTime_IsAsInLondon(string moment, string words) =>
        Assert.Equal(words, Formats.Moment(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));
}
