using System.Globalization;
using CharterTracker.Domain;
using Microsoft.Extensions.Time.Testing;

namespace CharterTracker.UnitTests;

public sealed class LondonDaysTests
{
    [Theory]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:30:00Z", "2026-12-31")]
    public void Today_ChangesAtMidnightInLondon(string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), new FakeTimeProvider(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)).Today());

    [Theory]
    [InlineData("2026-12-08")]
    [InlineData("2026-07-08")]
    // The days on which the clocks change.
    [InlineData("2026-03-29")]
    [InlineData("2026-10-25")]
    public void End_IsTooLateByOneMoment_AndLeavesTheDayAsTheLast(string day)
    {
        var last = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        var end = LondonDays.End(last);

        Assert.Equal(last.AddDays(1), LondonDays.From(end));
        Assert.Equal(last, LondonDays.LastBefore(end));
    }

    [Fact]
    public void LastBefore_ADeadlineInTheMiddleOfADay_IsThatDay() =>
        Assert.Equal(new DateOnly(2026, 12, 8), LondonDays.LastBefore(new DateTimeOffset(2026, 12, 8, 12, 0, 0, TimeSpan.Zero)));
}
