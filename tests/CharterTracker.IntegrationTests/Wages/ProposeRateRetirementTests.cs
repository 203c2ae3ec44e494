using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wages;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Wages;

public class ProposeRateRetirementTests
{
    [Fact]
    public async Task Propose_LeavesTheRateInUse_AndListsItAsWaiting()
    {
        await using var system = await Rates.StartAsync();
        var id = await system.ConfirmedAsync();

        var asked = await system.As(Rates.First).SendAsync(
            new ProposeRateRetirementCommand(id, await system.VersionAsync(id), "The day is wrong", FakeStepUp.RightProof));

        Assert.Null(asked.Failure);
        var waiting = Assert.Single((await system.SendAsync(new ListRatesQuery())).Value.Waiting);
        Assert.Equal((id, true, RateUse.Announced), (waiting.Id, waiting.IsToBeRetired, waiting.Use));
        Assert.True((await system.SendAsync(new GetRateQuery(id))).Value.IsMyRetirement);
    }

    [Fact]
    public async Task Propose_WithoutAReasonOrACode_OrForOneThatWaits_IsRefused()
    {
        await using var system = await Rates.StartAsync();
        var (waits, used) = (await system.ProposedAsync(15m), await system.ConfirmedAsync());

        var silent = await system.As(Rates.First).SendAsync(
            new ProposeRateRetirementCommand(used, await system.VersionAsync(used), "", FakeStepUp.RightProof));
        var codeless = await system.SendAsync(new ProposeRateRetirementCommand(used, await system.VersionAsync(used), "Wrong", "000000"));
        var early = await system.SendAsync(
            new ProposeRateRetirementCommand(waits, await system.VersionAsync(waits), "Wrong", FakeStepUp.RightProof));

        Assert.IsType<Failure.Invalid>(silent.Failure);
        Assert.IsType<Failure.Invalid>(codeless.Failure);
        Assert.Equal("This rate is not in use: refuse it instead", Assert.IsType<Failure.Conflict>(early.Failure).Message);
    }
}
