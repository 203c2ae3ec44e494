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
        Assert.All(RateTable.Regions, async region => Assert.Equal(old, (await ShippedAsync()).MayBeOutOfDate(region, Day(today))));

    [Fact]
    public async Task MayBeOutOfDate_IsToldForEachRegion()
    {
        var facts = await ShippedRates.ReadAsync(TestContext.Current.CancellationToken);
        var table = RateTable.From([Confirmed(NextUk(facts)), .. facts.Select(f => WageRate.Ship(f, Loaded))]);

        Assert.False(table.MayBeOutOfDate(WageKind.RealLivingWageUk, Day("2026-11-24")));
        Assert.True(table.MayBeOutOfDate(WageKind.RealLivingWageLondon, Day("2026-11-24")));
        Assert.True(RateTable.From([]).MayBeOutOfDate(WageKind.RealLivingWageUk, Day("2026-11-24")));
    }

    /// <summary>From 2027 the adult rate may begin at 18: what was in force for 18 to 20 before is not.</summary>
    [Theory]
    [InlineData("2027-03-31", 19, 10.85)]
    [InlineData("2027-04-01", 18, 13.20)]
    [InlineData("2027-04-01", 20, 13.20)]
    [InlineData("2027-04-01", 40, 13.20)]
    [InlineData("2027-04-01", 17, 8.00)]
    public async Task StatutoryMinimum_InAYearWithoutABandFor18To20_IsTheAdultRate(string day, int age, decimal rate)
    {
        var facts = await ShippedRates.ReadAsync(TestContext.Current.CancellationToken);
        var adult = Confirmed(facts.Where(f => f.Kind == WageKind.StatutoryMinimum && f.AgeTo is null && !f.IsForApprentices)
            .MaxBy(f => f.EffectiveFrom)!
            with
        { AgeFrom = 18, Pence = 13_20, EffectiveFrom = Day("2027-04-01") });
        var table = RateTable.From([adult, .. facts.Select(f => WageRate.Ship(f, Loaded))]);

        Assert.Equal((int)(rate * 100), table.StatutoryMinimumOn(Day(day), age, isApprentice: false)?.Pence);
        Assert.Equal(RateUse.InForce, table.UseOf(adult, Day("2027-04-01")));
        Assert.All(
            table.Rates.Where(r => r.EffectiveFrom == Day("2026-04-01") && r.AgeFrom is 18 or 21 && r.EffectiveFrom < Day("2027-04-01")),
            r => Assert.Equal(RateUse.Past, table.UseOf(r, Day("2027-04-01"))));
    }

    [Fact]
    public async Task ReplacedBy_IsTheRateBeforeOfTheSameKindAndAge()
    {
        var facts = await ShippedRates.ReadAsync(TestContext.Current.CancellationToken);
        var table = RateTable.From(facts.Select(f => WageRate.Ship(f, Loaded)));
        var young = facts.Where(f => f is { Kind: WageKind.StatutoryMinimum, AgeFrom: 18 })
            .MaxBy(f => f.EffectiveFrom)! with
        { EffectiveFrom = Day("2027-04-01") };

        Assert.Equal(13_45, table.ReplacedBy(Proposed(NextUk(facts)))?.Pence);
        Assert.Equal(14_80, table.ReplacedBy(Proposed(NextUk(facts) with { Kind = WageKind.RealLivingWageLondon }))?.Pence);
        Assert.Equal(10_85, table.ReplacedBy(Proposed(young))?.Pence);
        Assert.Null(RateTable.From([]).ReplacedBy(Proposed(NextUk(facts))));
    }

    [Fact]
    public async Task Of_LeavesOutWhatWasRetired_AndCountsTheOneBeforeAgain()
    {
        var facts = await ShippedRates.ReadAsync(TestContext.Current.CancellationToken);
        var wrong = Confirmed(NextUk(facts) with { Pence = 41_05 });
        List<WageRate> rates = [wrong, .. facts.Select(f => WageRate.Ship(f, Loaded))];
        Assert.Equal(41_05, RateTable.From(rates).RealLivingWageOn(Day("2026-11-24"), isInLondon: false).Announced?.Pence);
        var asker = Guid.NewGuid();

        wrong.ProposeRetirement("The pence are wrong", asker, Loaded);
        Assert.Equal(41_05, RateTable.From(rates).RealLivingWageOn(Day("2026-11-24"), isInLondon: false).Announced?.Pence);
        Assert.Throws<BrokenRuleException>(() => wrong.Retire(asker, Loaded));
        wrong.Retire(Guid.NewGuid(), Loaded);

        Assert.Equal(13_45, RateTable.From(rates).RealLivingWageOn(Day("2026-11-24"), isInLondon: false).Announced?.Pence);
        Assert.Equal(RateUse.Retired, RateTable.From(rates).UseOf(wrong, Day("2026-11-24")));
        Assert.Throws<BrokenRuleException>(() => wrong.Keep());
    }

    [Fact]
    public async Task Refuse_EndsTheWait_AndIsNotForWhatIsConfirmed()
    {
        var facts = await ShippedRates.ReadAsync(TestContext.Current.CancellationToken);
        var refused = Proposed(NextUk(facts));

        refused.Refuse("Nobody announced this", Guid.NewGuid(), Loaded);

        Assert.Throws<BrokenRuleException>(() => refused.Confirm(Guid.NewGuid(), Loaded));
        Assert.Throws<BrokenRuleException>(() => refused.ProposeRetirement("Wrong", Guid.NewGuid(), Loaded));
        Assert.Throws<BrokenRuleException>(() => Confirmed(NextUk(facts)).Refuse("Too late", Guid.NewGuid(), Loaded));
        Assert.Equal(RateUse.Refused, RateTable.From([refused]).UseOf(refused, Day("2026-11-24")));
    }

    [Fact]
    public async Task Keep_DropsTheWishToRetire_SoThatItCanBeAskedAgain()
    {
        var rate = WageRate.Ship(NewestUk(await ShippedRates.ReadAsync(TestContext.Current.CancellationToken)), Loaded);
        var asker = Guid.NewGuid();

        rate.ProposeRetirement("Wrong", asker, Loaded);
        Assert.Throws<BrokenRuleException>(() => rate.ProposeRetirement("Wrong", Guid.NewGuid(), Loaded));
        rate.Keep();

        Assert.False(rate.IsToBeRetired);
        Assert.Throws<BrokenRuleException>(() => rate.Retire(Guid.NewGuid(), Loaded));
        rate.ProposeRetirement("Wrong after all", asker, Loaded);
        Assert.True(rate.IsToBeRetired);
    }

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

    private static WageFacts NextUk(IEnumerable<WageFacts> facts) =>
        NewestUk(facts) with
        {
            Pence = 14_10,
            AnnouncedOn = Day("2026-10-21"),
            EffectiveFrom = Day("2026-10-21"),
            MustBeMetBy = Day("2027-05-01")
        };

    private static WageRate Proposed(WageFacts facts) => WageRate.Propose(facts, Guid.NewGuid(), Loaded);

    private static WageRate Confirmed(WageFacts facts)
    {
        var rate = Proposed(facts);
        rate.Confirm(Guid.NewGuid(), Loaded.AddDays(1));
        return rate;
    }

    private static WageFacts NewestUk(IEnumerable<WageFacts> facts) =>
        facts.Where(f => f.Kind == WageKind.RealLivingWageUk).MaxBy(f => f.EffectiveFrom)!;

    private static async Task<RateTable> ShippedAsync() =>
        RateTable.From((await ShippedRates.ReadAsync(TestContext.Current.CancellationToken)).Select(f => WageRate.Ship(f, Loaded)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
