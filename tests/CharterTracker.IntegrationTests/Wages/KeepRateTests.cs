using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wages;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Wages;

public class KeepRateTests
{
    [Fact]
    public async Task Keep_EndsTheWait_AndTheRateStaysInUse()
    {
        await using var system = await Rates.StartAsync();
        var id = await system.ConfirmedAsync();
        await system.As(Rates.First)
            .SendAsync(new ProposeRateRetirementCommand(id, await system.VersionAsync(id), "Wrong", FakeStepUp.RightProof));

        var kept = await system.As(Rates.Second).SendAsync(new KeepRateCommand(id, await system.VersionAsync(id)));

        Assert.Null(kept.Failure);
        Assert.Empty((await system.SendAsync(new ListRatesQuery())).Value.Waiting);
        Assert.Equal(RateUse.Announced, await system.UseAsync(id));
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new KeepRateCommand(id, await system.VersionAsync(id)))).Failure);
    }
}
