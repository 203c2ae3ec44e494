using CharterTracker.Domain;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Wages;

namespace CharterTracker.UnitTests.Wages;

/// <summary>Tests the tables that come with the product, with the real dates.</summary>
public class RateTableTests
{
    private static readonly DateTimeOffset Loaded = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-04-30", 12.60, 13.45)]
    [InlineData("2026-05-01", 13.45, 13.45)]
    [InlineData("2025-10-21", 12.60, 12.60)]
    [InlineData("2025-10-22", 12.60, 13.45)]
    [InlineData("2025-04-30", 12.00, 12.60)]
    [InlineData("2023-05-13", 9.90, 10.90)]
    [InlineData("2023-05-14", 10.90, 10.90)]
    [InlineData("2019-05-01", 9.00, 9.00)]
    public async Task RealLivingWage_OnADay_IsTheRateDue_AndTheOneAnnounced(string day, decimal due, decimal announced)
    {
        var rates = (await ShippedAsync()).RealLivingWageOn(Day(day), isInLondon: false);

        Assert.Equal((int)(due * 100), rates.Due?.Pence);
        Assert.Equal((int)(announced * 100), rates.Announced?.Pence);
    }

    [Fact]
    public async Task RealLivingWage_InLondon_IsTheLondonRate() =>
        Assert.Equal(14_80, (await ShippedAsync()).RealLivingWageOn(Day("2026-05-01"), isInLondon: true).Due?.Pence);

    [Theory]
    [InlineData("2026-04-30", 12.59, RateStatus.BelowTheRateDue)]
    [InlineData("2026-04-30", 12.60, RateStatus.MeetsTheRateDue)]
    [InlineData("2026-04-30", 13.4499, RateStatus.MeetsTheRateDue)]
    [InlineData("2026-04-30", 13.45, RateStatus.MeetsBoth)]
    [InlineData("2026-05-01", 13.4499, RateStatus.BelowTheRateDue)]
    [InlineData("2026-05-01", 13.45, RateStatus.MeetsBoth)]
    [InlineData("2019-04-30", 20.00, RateStatus.CannotTell)]
    public async Task Weigh_AroundTheFirstOfMay_SaysNoMoreThanTheRatesDo(string day, decimal hourly, RateStatus outcome) =>
        Assert.Equal(outcome, (await ShippedAsync()).RealLivingWageOn(Day(day), isInLondon: false).Evaluate(hourly));

    [Theory]
    [InlineData("2026-10-22", false)]
    [InlineData("2026-10-23", true)]
    public async Task MayBeOutOfDate_OnceTheNewestRowIsOverAYearOld(string today, bool old) =>
        Assert.Equal(old, (await ShippedAsync()).MayBeOutOfDate(Day(today)));

    [Theory]
    [InlineData("2026-04-01", 21, false, 12.71)]
    [InlineData("2026-03-31", 21, false, 12.21)]
    [InlineData("2024-03-31", 22, false, 10.18)]
    [InlineData("2024-04-01", 22, false, 11.44)]
    [InlineData("2026-04-01", 18, false, 10.85)]
    [InlineData("2026-04-01", 17, false, 8.00)]
    [InlineData("2026-04-01", 30, true, 8.00)]
    public async Task StatutoryMinimum_GoesByAgeAndDay(string day, int age, bool isApprentice, decimal rate) =>
        Assert.Equal((int)(rate * 100), (await ShippedAsync()).StatutoryMinimumOn(Day(day), age, isApprentice)?.Pence);

    [Fact]
    public async Task StatutoryMinimum_BelowSchoolLeavingAge_IsNone() =>
        Assert.Null((await ShippedAsync()).StatutoryMinimumOn(Day("2026-04-01"), 15, isApprentice: false));

    [Fact]
    public async Task Version_IsTheSameForTheSameRows_AndChangesWithOne()
    {
        var facts = await ShippedRates.ReadAsync(TestContext.Current.CancellationToken);
        var table = RateTable.From(facts.Select(f => WageRate.Ship(f, Loaded)));

        Assert.Equal(table.Version, RateTable.From(facts.Reverse().Select(f => WageRate.Ship(f, Loaded.AddDays(3)))).Version);
        Assert.NotEqual(table.Version, RateTable.From(facts.Skip(1).Select(f => WageRate.Ship(f, Loaded))).Version);
        Assert.StartsWith("2025-10-22+", table.Version, StringComparison.Ordinal);
        Assert.True(table.Version.Length <= RateTable.VersionMaxLength);
    }

    [Fact]
    public async Task Of_LeavesOutWhatNobodyHasConfirmed()
    {
        var facts = await ShippedRates.ReadAsync(TestContext.Current.CancellationToken);
        var proposed = WageRate.Propose(NewestUk(facts) with { Pence = 14_10, AnnouncedOn = Day("2026-10-21"), EffectiveFrom = Day("2026-10-21"), MustBeMetBy = Day("2027-05-01") }, Guid.NewGuid(), Loaded);
        List<WageRate> rates = [.. facts.Select(f => WageRate.Ship(f, Loaded)), proposed];

        Assert.Equal(13_45, RateTable.From(rates).RealLivingWageOn(Day("2026-11-24"), isInLondon: false).Announced?.Pence);
        proposed.Confirm(Guid.NewGuid(), Loaded);

        var after = RateTable.From(rates).RealLivingWageOn(Day("2026-11-24"), isInLondon: false);
        Assert.Equal(14_10, after.Announced?.Pence);
        Assert.Equal(13_45, after.Due?.Pence);
        Assert.True(after.IsANewerOneAnnounced);
    }

    [Fact]
    public async Task Of_WhenARowCorrectsAnother_TakesTheLaterConfirmedOne()
    {
        var facts = await ShippedRates.ReadAsync(TestContext.Current.CancellationToken);
        var correction = WageRate.Propose(NewestUk(facts) with { Pence = 13_46 }, Guid.NewGuid(), Loaded);
        correction.Confirm(Guid.NewGuid(), Loaded.AddDays(1));

        var table = RateTable.From([correction, .. facts.Select(f => WageRate.Ship(f, Loaded))]);

        Assert.Equal(13_46, table.RealLivingWageOn(Day("2026-05-01"), isInLondon: false).Due?.Pence);
    }

    [Fact]
    public async Task Confirm_ByTheOneWhoProposed_Refuses()
    {
        var by = Guid.NewGuid();
        var rate = WageRate.Propose(NewestUk(await ShippedRates.ReadAsync(TestContext.Current.CancellationToken)), by, Loaded);

        Assert.Throws<BrokenRuleException>(() => rate.Confirm(by, Loaded));
        Assert.Null(rate.ConfirmedAt);
    }

    [Fact]
    public async Task ShownDates_LeaveOutTheUnverifiedOnes()
    {
        var rates = (await ShippedAsync()).Rates.Where(r => r.Kind == WageKind.RealLivingWageUk).ToList();

        Assert.Equal(4, rates.Count(r => r.AnnouncedOn is not null && r.ShownAnnouncedOn is null));
        Assert.Null(rates.Single(r => r.EffectiveFrom == Day("2024-10-23")).ShownAnnouncedOn);
        Assert.Equal(Day("2025-05-01"), rates.Single(r => r.EffectiveFrom == Day("2024-10-23")).ShownMustBeMetBy);
    }

    private static WageFacts NewestUk(IEnumerable<WageFacts> facts) =>
        facts.Where(f => f.Kind == WageKind.RealLivingWageUk).MaxBy(f => f.EffectiveFrom)!;

    private static async Task<RateTable> ShippedAsync() =>
        RateTable.From((await ShippedRates.ReadAsync(TestContext.Current.CancellationToken)).Select(f => WageRate.Ship(f, Loaded)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
