using System.Globalization;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;

namespace CharterTracker.UnitTests.Decisions;

public class AwardDatesTests
{
    private static readonly Level TwoYears = new("two", "Accredited", "", 24, Renews: true, LevelTrack.TwoAssessors, new AllOfRule([]), [], [], []);

    [Theory]
    [InlineData("2026-10-01", "2028-09-30", null, null)]
    [InlineData("2027-11-25", "2029-11-24", null, null)]
    [InlineData("2026-10-01", "2026-11-25", null, null)]
    [InlineData("1900-01-01", "1901-12-31", "ValidFrom", "cannot begin before 1 October 2026")]
    [InlineData("2027-11-26", "2028-11-25", "ValidFrom", "must begin by 25 November 2027")]
    [InlineData("9999-12-01", "9999-12-31", "ValidFrom", "must begin by")]
    [InlineData("2026-10-01", "2028-10-01", "ValidUntil", "lasts 24 months, so the last day can be 30 September 2028")]
    [InlineData("2026-10-01", "2026-11-24", "ValidUntil", "has passed already")]
    public void Problems_OfAnApplicationSentInOctober_DecidedOn25November(string from, string until, string? date, string? problem)
    {
        var problems = new AwardDates(Day(from), Day(until)).Problems(TwoYears, sentOn: new DateOnly(2026, 10, 1), today: new DateOnly(2026, 11, 25)).ToList();

        Assert.Equal(date, problems.Select(p => p.Date).FirstOrDefault());
        Assert.Contains(problem ?? "", problems.Select(p => p.Problem).FirstOrDefault() ?? "", StringComparison.Ordinal);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
