using CharterTracker.Domain.Publications;
using CharterTracker.Features.Publications;
using CharterTracker.Features.Workers;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.People;
using CharterTracker.Testing.Register;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Publications;

public class EmbargoWorkTests
{
    [Theory, EveryDatabase]
    public async Task RunOnce_WhenTheEmbargoHasEnded_PublishesOnce_AndNotAMinuteEarlier(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind, services => services.AddWork<EmbargoWork>());
        var scheme = await AScheme.SavedAsync(charter);
        await scheme.PublishAsync(charter.Clock.GetUtcNow().AddHours(1), await scheme.AwardAsync());
        charter.As(FakeUser.TheConsole);
        var worker = charter.Services.GetRequiredService<Worker<EmbargoWork>>();

        charter.Clock.Advance(TimeSpan.FromMinutes(59));
        var early = await worker.RunOnceAsync(TestContext.Current.CancellationToken);
        charter.Clock.Advance(TimeSpan.FromMinutes(1));
        var due = await worker.RunOnceAsync(TestContext.Current.CancellationToken);
        var after = await worker.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal([0, 1, 0], [early, due, after]);
        Assert.Equal(1, await charter.QueryAsync(db => db.RegisterRows.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Do_ABatchThatWasCancelledMeanwhile_LeavesItAlone(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind, services => services.AddWork<EmbargoWork>());
        var scheme = await AScheme.SavedAsync(charter);
        var batch = await scheme.PublishAsync(charter.Clock.GetUtcNow().AddHours(1), await scheme.AwardAsync());
        var version = await charter.QueryAsync(db => db.PublicationBatches.Select(b => b.Version).SingleAsync());
        await charter.As(scheme.Preparer).SendAsync(new CancelPublicationCommand(batch, version, "The launch moved"));
        charter.Clock.Advance(TimeSpan.FromHours(1));
        charter.As(FakeUser.TheConsole);

        await using var scope = charter.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EmbargoWork>().DoAsync(batch, TestContext.Current.CancellationToken);

        Assert.Equal(PublicationStatus.Cancelled, await charter.QueryAsync(db => db.PublicationBatches.Select(b => b.Status).SingleAsync()));
        Assert.Equal(0, await charter.QueryAsync(db => db.RegisterEntries.CountAsync()));
    }

    [Fact]
    public async Task TheProgram_ByItself_LetsABatchGoLive()
    {
        await using var charter = await TestCharter.StartAsync();
        await using var host = CharterWebHost.Over(charter);
        var scheme = await AScheme.SavedAsync(charter);
        await scheme.PublishAsync(charter.Clock.GetUtcNow().AddHours(1), await scheme.AwardAsync());
        charter.Clock.Advance(TimeSpan.FromHours(1));

        await host.Services.GetRequiredService<Worker<EmbargoWork>>().RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await charter.QueryAsync(db => db.RegisterRows.CountAsync()));
    }
}
