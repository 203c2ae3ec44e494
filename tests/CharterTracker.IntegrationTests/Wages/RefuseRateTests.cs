using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wages;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Wages;

public class RefuseRateTests
{
    [Theory, EveryDatabase]
    public async Task Refuse_KeepsTheRowWithItsReason_AndNobodyCanConfirmIt(DatabaseKind kind)
    {
        await using var system = await Rates.StartAsync(kind);
        var id = await system.ProposedAsync(41.05m);

        var refused = await system.As(Rates.Second).SendAsync(new RefuseRateCommand(id, await system.VersionAsync(id), " No such rate "));

        Assert.Null(refused.Failure);
        var list = (await system.SendAsync(new ListRatesQuery(WageKind.RealLivingWageUk))).Value;
        Assert.Empty(list.Waiting);
        Assert.Equal((41_05, RateUse.Refused), (list.Confirmed.Items[0].Pence, list.Confirmed.Items[0].Use));
        Assert.Equal("No such rate", (await system.SendAsync(new GetRateQuery(id))).Value.Refused!.Reason);
        var late = await system.SendAsync(new ConfirmRateCommand(id, await system.VersionAsync(id), FakeStepUp.RightProof));
        Assert.Equal("This rate was refused", Assert.IsType<Failure.Conflict>(late.Failure).Message);
    }

    [Fact]
    public async Task Refuse_ByTheOneWhoProposed_TakesItBack()
    {
        await using var system = await Rates.StartAsync();
        var id = await system.ProposedAsync();

        Assert.Null((await system.As(Rates.First).SendAsync(new RefuseRateCommand(id, await system.VersionAsync(id), "A slip"))).Failure);

        Assert.Equal(RateUse.Refused, await system.UseAsync(id));
    }

    [Fact]
    public async Task Refuse_WithoutAReason_OrByASchemesAdministrator_ChangesNothing()
    {
        await using var system = await Rates.StartAsync();
        var id = await system.ProposedAsync();
        var version = await system.VersionAsync(id);

        var silent = await system.As(Rates.Second).SendAsync(new RefuseRateCommand(id, version, " "));
        var ofAScheme = await system.As(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid()))
            .SendAsync(new RefuseRateCommand(id, version, "Why not"));
        var nowhere = await system.As(Rates.Second).SendAsync(new RefuseRateCommand(Guid.NewGuid(), version, "Why not"));

        Assert.Equal("Reason", Assert.Single(Assert.IsType<Failure.Invalid>(silent.Failure).Errors).Field);
        Assert.IsType<Failure.Forbidden>(ofAScheme.Failure);
        Assert.IsType<Failure.NotFound>(nowhere.Failure);
        Assert.Equal(RateUse.Waiting, await system.UseAsync(id));
    }
}
