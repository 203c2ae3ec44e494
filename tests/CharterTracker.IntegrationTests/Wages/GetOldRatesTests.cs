using CharterTracker.Domain.Wages;
using CharterTracker.Features.Wages;

namespace CharterTracker.IntegrationTests.Wages;

public class GetOldRatesTests
{
    [Fact]
    public async Task Get_TellsEachRegionApart_AndLeavesOutDatesThatNobodyVerified()
    {
        await using var system = await Rates.StartAsync();

        var before = await system.SendAsync(new GetOldRatesQuery());
        await system.ConfirmedAsync();
        var after = await system.SendAsync(new GetOldRatesQuery());

        Assert.Equal(
            [new OldRate(WageKind.RealLivingWageUk, new DateOnly(2025, 10, 22)),
                new OldRate(WageKind.RealLivingWageLondon, new DateOnly(2025, 10, 22))],
            before.Value);
        Assert.Equal(WageKind.RealLivingWageLondon, Assert.Single(after.Value).Kind);
    }

    [Fact]
    public async Task Get_WithinAYear_IsEmpty()
    {
        await using var system = await Rates.StartAsync();
        system.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await system.ConfirmedAsync();
        await system.As(Rates.First).SendAsync(Rates.NextUk with { Kind = WageKind.RealLivingWageLondon });

        Assert.Equal(WageKind.RealLivingWageLondon, Assert.Single((await system.SendAsync(new GetOldRatesQuery())).Value).Kind);
    }
}
