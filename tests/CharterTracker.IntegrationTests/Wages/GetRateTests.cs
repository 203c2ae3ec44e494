using CharterTracker.Domain.Wages;
using CharterTracker.Features.Wages;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Wages;

public class GetRateTests
{
    [Theory, EveryDatabase]
    public async Task Get_OfOneThatWaits_ShowsWhatItReplaces_AndWhoseStoredPayFallsUnderIt(DatabaseKind kind)
    {
        await using var system = await Rates.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await made.HoldAsync("aspiring");
        await APayrollCheck.OfAsync(made, (await system.QueryAsync(db => db.Accreditations.SingleAsync())).ApplicationId, 13_45);
        var draft = await made.StartedAsync();
        await APayrollCheck.OfAsync(made, draft, 15_00);

        var low = (await system.As(Rates.Second).SendAsync(new GetRateQuery(await system.ProposedAsync(13.45m)))).Value;
        var next = (await system.As(Rates.Second).SendAsync(new GetRateQuery(await system.ProposedAsync()))).Value;
        var slip = (await system.As(Rates.Second).SendAsync(new GetRateQuery(await system.ProposedAsync(41.05m)))).Value;

        Assert.Equal((13_45, new DateOnly(2025, 10, 22)), (next.Replaces!.Pence, next.Replaces.EffectiveFrom));
        Assert.Equal(new RateEffect(new EffectCount(0, 1, 1), new EffectCount(0, 1, 1)), low.Effect);
        Assert.Equal(new RateEffect(new EffectCount(1, 1, 1), new EffectCount(0, 1, 1)), next.Effect);
        Assert.Equal(new RateEffect(new EffectCount(1, 1, 1), new EffectCount(1, 1, 1)), slip.Effect);
    }

    [Fact]
    public async Task Get_GoesByTheNewestCheckOfAnApplication_AndOnlyWhereTheRateApplies()
    {
        await using var system = await Rates.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var draft = await made.StartedAsync();
        await APayrollCheck.OfAsync(made, draft, 9_00);
        system.Clock.Advance(TimeSpan.FromHours(1));
        await APayrollCheck.OfAsync(made, draft, 15_00);
        var london = (await system.As(Rates.First).SendAsync(Rates.NextUk with { Kind = WageKind.RealLivingWageLondon, Pounds = 16m }))
            .Value;

        var uk = (await system.As(Rates.Second).SendAsync(new GetRateQuery(await system.ProposedAsync()))).Value;
        var ofLondon = (await system.SendAsync(new GetRateQuery(london))).Value;

        Assert.Equal(new EffectCount(0, 1, 1), uk.Effect!.Applications);
        Assert.Equal(new EffectCount(0, 1, 1), ofLondon.Effect!.Applications);
        Assert.Equal(14_80, ofLondon.Replaces!.Pence);
    }

    [Fact]
    public async Task Get_OfOneInUse_ShowsNoChange()
    {
        await using var system = await Rates.StartAsync();

        var used = (await system.As(Rates.Second).SendAsync(new GetRateQuery(await system.ConfirmedAsync()))).Value;

        Assert.Equal((null, null), (used.Replaces, used.Effect));
        Assert.NotNull(used.Confirmed);
    }
}
