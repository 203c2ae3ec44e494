using CharterTracker.Web;

namespace CharterTracker.UnitTests.TagHelpers;

public sealed class PlainDatesTests
{
    [Fact]
    public void Moment_WhenSummer_IsLondonTime() =>
        Assert.Equal("1 July 2026 at 12:30am", PlainDates.Moment(new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void Moment_WhenAfternoon_IsSaidTheOrdinaryWay() =>
        Assert.Equal("12 November 2026 at 3:04pm", PlainDates.Moment(new DateTimeOffset(2026, 11, 12, 15, 4, 0, TimeSpan.Zero)));
}
