using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Publications;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Publications;

public class RefreshPublicationItemTests
{
    [Theory, EveryDatabase]
    public async Task Refresh_OfTheOneThatChanged_LeavesTheOthers_AndTheBatchGoesOut(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (changed, quiet) = (await scheme.AwardAsync("Changed Ltd"), await scheme.AwardAsync("Quiet Ltd"));
        var (batch, version) = await scheme.PrepareAsync(null, changed, quiet);
        await scheme.RenameAsync(changed.EmployerId, "Renamed Ltd");
        var shown = (await system.As(scheme.Releaser).SendAsync(new GetPublicationQuery(batch)))
            .Value.Changes.Single(c => c.Now is not null);
        RefreshPublicationItemCommand Refresh(string? reason) => new(batch, version, shown.ItemId, shown.Compared!.Fingerprint, reason);

        var blocked = await system.SendAsync(new ReleasePublicationCommand(batch, version, FakeStepUp.RightProof));
        var unexplained = await system.As(scheme.Preparer).SendAsync(Refresh(null));
        var refreshed = await system.SendAsync(Refresh("They showed the new papers"));
        var released = await system.As(scheme.Releaser)
            .SendAsync(new ReleasePublicationCommand(batch, await scheme.VersionAsync(batch), FakeStepUp.RightProof));

        Assert.Equal(("Changed Ltd", "Renamed Ltd"), (shown.Facts!.EmployerName, shown.Now!.EmployerName));
        Assert.Contains("about Changed Ltd changed", Assert.IsType<Failure.Conflict>(blocked.Failure).Message, StringComparison.Ordinal);
        Assert.Equal("Reasons", Assert.Single(Assert.IsType<Failure.Invalid>(unexplained.Failure).Errors).Field);
        Assert.Null(refreshed.Failure);
        Assert.Null(released.Failure);
        Assert.Equal(["Quiet Ltd", "Renamed Ltd"],
            await system.QueryAsync(db => db.RegisterRows.Select(r => r.EmployerName).Order().ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Refresh_ByTheOneWhoWouldRelease_MakesThemAPreparer(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Changed Ltd");
        var (batch, version) = await scheme.PrepareAsync(null, award);
        await scheme.RenameAsync(award.EmployerId, "Renamed Ltd");
        var item = await system.QueryAsync(db => db.PublicationBatches.SelectMany(b => b.Items).Select(i => i.Id).SingleAsync());

        var refreshed = await system.As(scheme.Releaser)
            .SendAsync(new RefreshPublicationItemCommand(batch, version, item, null, "They showed the new papers"));
        var released = await system.SendAsync(
            new ReleasePublicationCommand(batch, await scheme.VersionAsync(batch), FakeStepUp.RightProof));

        Assert.Null(refreshed.Failure);
        Assert.Contains("another publisher has to release it", Assert.IsType<Failure.Conflict>(released.Failure)
            .Message, StringComparison.Ordinal);
        Assert.Equal(0, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Refresh_OfWhatChangedOnceMore_OrByAnotherScheme_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var (scheme, other) = (await AScheme.SavedAsync(system), await AScheme.SavedAsync(system, "tees"));
        var award = await scheme.AwardAsync("Changed Ltd");
        var (batch, version) = await scheme.PrepareAsync(null, award);
        await scheme.RenameAsync(award.EmployerId, "Renamed Ltd");
        var shown = Assert.Single((await system.As(scheme.Preparer).SendAsync(new GetPublicationQuery(batch))).Value.Changes);
        await scheme.RenameAsync(award.EmployerId, "Tesco PLC");
        var refresh = new RefreshPublicationItemCommand(batch, version, shown.ItemId, shown.Compared!.Fingerprint,
            "They showed the new papers");

        Assert.IsType<Failure.Conflict>((await system.SendAsync(refresh)).Failure);
        Assert.IsType<Failure.NotFound>((await system.As(other.Preparer).SendAsync(refresh)).Failure);
        Assert.IsType<Failure.NotFound>((await system.As(scheme.Preparer).SendAsync(refresh with { ItemId = Guid.NewGuid() })).Failure);
    }
}
