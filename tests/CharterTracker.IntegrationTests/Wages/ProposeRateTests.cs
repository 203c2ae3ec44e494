using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Schemes;
using CharterTracker.Features.Wages;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Wages;

public class ProposeRateTests
{
    private static readonly FakeUser Proposer = FakeUser.Staff(StaffRole.Administrator, schemeId: null);
    private static readonly FakeUser Second = FakeUser.Staff(StaffRole.Administrator, schemeId: null);

    private static readonly ProposeRateCommand NewRate = new(
        WageKind.RealLivingWageUk, Band: null, AgeFrom: null, AgeTo: null, IsForApprentices: false, 14.20m, new DateOnly(2026, 10, 21), new DateOnly(2026, 10, 21), new DateOnly(2027, 5, 1),
        "https://www.livingwage.org.uk/", Note: null, FakeStepUp.RightProof);

    [Theory, EveryDatabase]
    public async Task ARate_IsUsed_OnceASecondAdministratorConfirmedIt(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var proposed = await system.As(Proposer).SendAsync(NewRate);
        var waiting = (await system.SendAsync(new ListRatesQuery())).Value;

        var own = await system.SendAsync(await ConfirmationAsync(system, proposed.Value));
        var second = await system.As(Second).SendAsync(await ConfirmationAsync(system, proposed.Value));

        var list = (await system.SendAsync(new ListRatesQuery(WageKind.RealLivingWageUk))).Value;
        Assert.Equal([(14_20, RateUse.Waiting)], waiting.Waiting.Select(r => (r.Pence, r.Use)));
        Assert.Equal(RateTable.Regions, waiting.OldLivingWages.Select(o => o.Kind));
        Assert.Equal("You proposed this rate, so another administrator has to confirm it", Assert.IsType<Failure.Conflict>(own.Failure).Message);
        Assert.Null(second.Failure);
        Assert.Empty(list.Waiting);
        Assert.Equal([(WageKind.RealLivingWageLondon, new DateOnly(2025, 10, 22))],
            list.OldLivingWages.Select(o => (o.Kind, o.AnnouncedOn)));
        Assert.Equal([(14_20, RateUse.Announced), (13_45, RateUse.InForce), (12_60, RateUse.Past)], list.Confirmed.Items.Take(3).Select(r => (r.Pence, r.Use)));
    }

    [Theory, EveryDatabase]
    public async Task List_LeavesOutDatesThatNobodyVerified(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);

        var list = (await system.As(Proposer).SendAsync(new ListRatesQuery(WageKind.RealLivingWageUk))).Value;

        var unverified = list.Confirmed.Items.Single(r => r.Pence == 12_60);
        Assert.Equal((null, null, new DateOnly(2025, 5, 1)), (unverified.AnnouncedOn, unverified.EffectiveFrom, unverified.MustBeMetBy));
    }

    [Fact]
    public async Task Propose_WithoutWhatARealLivingWageNeeds_SaysWhichFields()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);

        var refused = await system.As(Proposer).SendAsync(NewRate with { Pounds = 14.205m, AnnouncedOn = null, MustBeMetBy = new DateOnly(2026, 1, 1), Source = " " });

        Assert.Equal(
            ["AnnouncedOn", "MustBeMetBy", "Pounds", "Source"],
            Assert.IsType<Failure.Invalid>(refused.Failure).Errors.Select(e => e.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Propose_AStatutoryMinimum_AsksForItsNameAndAge_AndNotForAnAnnouncement()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var minimum = NewRate with { Kind = WageKind.StatutoryMinimum, AnnouncedOn = null, MustBeMetBy = null, EffectiveFrom = new DateOnly(2027, 4, 1) };

        var refused = await system.As(Proposer).SendAsync(minimum);
        var proposed = await system.SendAsync(minimum with { Band = "National Living Wage", AgeFrom = 21 });
        await system.As(Second).SendAsync(await ConfirmationAsync(system, proposed.Value));

        Assert.Equal(["AgeFrom", "Band"], Assert.IsType<Failure.Invalid>(refused.Failure).Errors.Select(e => e.Field).Order(StringComparer.Ordinal));
        Assert.Equal(RateUse.Coming, (await system.SendAsync(new GetRateQuery(proposed.Value))).Value.Rate.Use);
        system.Clock.SetUtcNow(new DateTimeOffset(2027, 4, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(RateUse.InForce, (await system.SendAsync(new GetRateQuery(proposed.Value))).Value.Rate.Use);
    }

    [Fact]
    public async Task Propose_WithoutAFreshCode_OrByASchemesAdministrator_IsRefused()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);

        var codeless = await system.As(Proposer).SendAsync(NewRate with { Proof = "000000" });
        var ofAScheme = await system.As(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid())).SendAsync(NewRate);

        Assert.IsType<Failure.Invalid>(codeless.Failure);
        Assert.IsType<Failure.Forbidden>(ofAScheme.Failure);
        Assert.Equal(0, await system.QueryAsync(db => db.WageRates.CountAsync(r => r.ConfirmedAt == null)));
    }

    private static async Task<TestSystem> StartAsync(DatabaseKind kind)
    {
        var system = await TestSystem.StartAsync(kind);
        await system.SendAsync(new LoadShippedDataCommand());
        return system;
    }

    private static async Task<ConfirmRateCommand> ConfirmationAsync(TestSystem system, Guid rateId) =>
        new(rateId, await system.QueryAsync(db => db.WageRates.Where(r => r.Id == rateId).Select(r => r.Version).SingleAsync()), FakeStepUp.RightProof);
}
