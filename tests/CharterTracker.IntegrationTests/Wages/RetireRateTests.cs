using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wages;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Wages;

public class RetireRateTests
{
    [Theory, EveryDatabase]
    public async Task Retire_ByASecondAdministrator_TakesItOutOfUse_AndTheOneBeforeCounts(DatabaseKind kind)
    {
        await using var system = await Rates.StartAsync(kind);
        var id = await system.ConfirmedAsync(41.05m);
        await system.As(Rates.First).SendAsync(
            new ProposeRateRetirementCommand(id, await system.VersionAsync(id), "Nobody announced this", FakeStepUp.RightProof));

        var own = await system.SendAsync(new RetireRateCommand(id, await system.VersionAsync(id), FakeStepUp.RightProof));
        var second = await system.As(Rates.Second)
            .SendAsync(new RetireRateCommand(id, await system.VersionAsync(id), FakeStepUp.RightProof));

        Assert.Equal("You asked for this, so another administrator has to confirm it", Assert.IsType<Failure.Conflict>(own.Failure)
            .Message);
        Assert.Null(second.Failure);
        var list = (await system.SendAsync(new ListRatesQuery(WageKind.RealLivingWageUk))).Value;
        Assert.Empty(list.Waiting);
        Assert.Equal([(41_05, RateUse.Retired), (13_45, RateUse.InForce)], list.Confirmed.Items.Take(2).Select(r => (r.Pence, r.Use)));
        // The row stays, so that what was decided by it can be understood.
        Assert.Equal("Nobody announced this", (await system.RateAsync(id)).RetirementReason);
        Assert.Equal(RateTable.Regions, list.OldLivingWages.Select(o => o.Kind));
    }

    [Fact]
    public async Task Retire_WhatNobodyAskedFor_IsRefused()
    {
        await using var system = await Rates.StartAsync();
        var id = await system.QueryAsync(db => db.WageRates.Select(r => r.Id).FirstAsync());

        var retired = await system.As(Rates.Second)
            .SendAsync(new RetireRateCommand(id, await system.VersionAsync(id), FakeStepUp.RightProof));

        Assert.Equal("Nobody asked for this rate to be taken out of use", Assert.IsType<Failure.Conflict>(retired.Failure).Message);
    }
}
