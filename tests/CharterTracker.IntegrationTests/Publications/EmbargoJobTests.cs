using CharterTracker.Domain.Publications;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Publications;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Publications;

public class EmbargoJobTests
{
    [Theory, EveryDatabase]
    public async Task RunOnce_WhenTheEmbargoHasEnded_PublishesOnce_AndNotAMinuteEarlier(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind, services => services.AddJob<EmbargoJob>());
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), await scheme.AwardAsync());
        system.As(FakeUser.TheConsole);
        var worker = system.Services.GetRequiredService<JobRunner<EmbargoJob>>();

        system.Clock.Advance(TimeSpan.FromMinutes(59));
        var early = await worker.RunOnceAsync(TestContext.Current.CancellationToken);
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        var due = await worker.RunOnceAsync(TestContext.Current.CancellationToken);
        var after = await worker.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal([0, 1, 0], [early, due, after]);
        Assert.Equal(1, await system.QueryAsync(db => db.RegisterRows.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Do_ABatchThatWasCancelledMeanwhile_LeavesItAlone(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind, services => services.AddJob<EmbargoJob>());
        var scheme = await AScheme.SavedAsync(system);
        var batch = await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), await scheme.AwardAsync());
        var version = await system.QueryAsync(db => db.PublicationBatches.Select(b => b.Version).SingleAsync());
        await system.As(scheme.Preparer).SendAsync(new CancelPublicationCommand(batch, version, "The launch moved"));
        system.Clock.Advance(TimeSpan.FromHours(1));
        system.As(FakeUser.TheConsole);

        await using var scope = system.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EmbargoJob>().RunAsync(batch, TestContext.Current.CancellationToken);

        Assert.Equal(PublicationStatus.Cancelled, await system.QueryAsync(db => db.PublicationBatches.Select(b => b.Status).SingleAsync()));
        Assert.Equal(0, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
    }

    [Fact]
    public async Task TheProgram_ByItself_LetsABatchGoLive()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), await scheme.AwardAsync());
        system.Clock.Advance(TimeSpan.FromHours(1));

        await host.Services.GetRequiredService<JobRunner<EmbargoJob>>().RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await system.QueryAsync(db => db.RegisterRows.CountAsync()));
    }
}
