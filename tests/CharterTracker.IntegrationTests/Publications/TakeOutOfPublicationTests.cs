using CharterTracker.Domain.Publications;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Publications;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Publications;

public class TakeOutOfPublicationTests
{
    [Theory, EveryDatabase]
    public async Task TakeOut_LetsTheOthersGoOut_AndSetsTheAwardFree(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (changed, quiet) = (await scheme.AwardAsync("Changed Ltd"), await scheme.AwardAsync("Quiet Ltd"));
        var (batch, version) = await scheme.PrepareAsync(null, changed, quiet);
        await scheme.RenameAsync(changed.EmployerId, "Renamed Ltd");
        var item = (await system.As(scheme.Releaser).SendAsync(new GetPublicationQuery(batch)))
            .Value.Changes.Single(c => c.Now is not null).ItemId;

        var takenOut = await system.SendAsync(new TakeOutOfPublicationCommand(batch, version, item));
        var released = await system.SendAsync(
            new ReleasePublicationCommand(batch, await scheme.VersionAsync(batch), FakeStepUp.RightProof));

        Assert.Null(takenOut.Failure);
        Assert.Equal(PublicationStatus.Live, released.Value);
        Assert.Equal(["Quiet Ltd"], await system.QueryAsync(db => db.RegisterRows.Select(r => r.EmployerName).ToListAsync()));
        Assert.Equal(["Renamed Ltd"], (await system.As(scheme.Preparer).SendAsync(new ListReadyToPublishQuery(scheme.Scheme.Id)))
            .Value.Changes.Select(c => c.After.EmployerName));
        Assert.DoesNotContain(
            "Held back from a publication", await system.QueryAsync(db => db.Outbox.Select(m => m.Subject).ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task TakeOut_DuringAnEmbargo_KeepsIt_FromGoingLive(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var batch = await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), await scheme.AwardAsync("Mistaken Ltd"));
        var item = await system.QueryAsync(db => db.PublicationBatches.SelectMany(b => b.Items).Select(i => i.Id).SingleAsync());

        var takenOut = await system.As(scheme.Preparer)
            .SendAsync(new TakeOutOfPublicationCommand(batch, await scheme.VersionAsync(batch), item));
        system.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(takenOut.Failure);
        Assert.IsType<Failure.Conflict>((await system.As(FakeUser.TheConsole).SendAsync(new GoLiveCommand(batch))).Failure);
        Assert.Equal(0, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
        Assert.IsType<Failure.NotFound>(
            (await system.As(scheme.Preparer).SendAsync(new TakeOutOfPublicationCommand(Guid.NewGuid(), Guid.NewGuid(), item))).Failure);
    }
}
