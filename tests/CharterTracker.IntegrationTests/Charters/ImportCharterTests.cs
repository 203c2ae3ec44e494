using CharterTracker.Adapters.Charters;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Charters;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Schemes;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Charters;

public class ImportCharterTests
{
    [Theory, EveryDatabase]
    public async Task Import_OnTheConsole_MakesTheNextDraft(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        await system.SaveAsync(SchemeOf("strict", isSmall: false));

        var first = await system.SendAsync(new ImportCharterOnConsoleCommand("strict", await PackAsync()));
        var second = await system.SendAsync(new ImportCharterOnConsoleCommand("strict", await PackAsync()));

        Assert.Equal((1, 16), (first.Value.Number, first.Value.Criteria));
        Assert.Equal(2, second.Value.Number);
        var stored = await system.QueryAsync(db => db.Charters.SingleAsync(c => c.Number == 1));
        Assert.Equal(CharterStatus.Draft, stored.Status);
        Assert.Equal(LevelTrack.TwoAssessors, stored.Content.Level("accredited").Track);
    }

    [Theory, EveryDatabase]
    public async Task Import_IntoASmallScheme_TakesOneAssessorForEveryLevel(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        await system.SaveAsync(SchemeOf("small", isSmall: true));

        await system.SendAsync(new ImportCharterOnConsoleCommand("small", await PackAsync()));

        var stored = await system.QueryAsync(db => db.Charters.SingleAsync());
        Assert.All(stored.Content.Levels, l => Assert.Equal(LevelTrack.OneAssessor, l.Track));
    }

    [Theory, EveryDatabase]
    public async Task Import_WhenThePackIsWrong_NamesThePlace_AndStoresNothing(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var scheme = await system.SaveAsync(SchemeOf("strict", isSmall: false));
        system.As(FakeUser.Staff(StaffRole.Administrator, scheme.Id));

        var result = await system.SendAsync(new ImportCharterCommand(scheme.Id, (await PackAsync()).Replace("\"F1\"", "\"F 1\"", StringComparison.Ordinal)));

        Assert.Contains(Assert.IsType<Failure.Invalid>(result.Failure).Errors, e => e.Message.StartsWith("themes[1].criteria[0].code:", StringComparison.Ordinal));
        Assert.Empty(await system.QueryAsync(db => db.Charters.ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Draft_OfEveryShippedPack_KeepsAllThatItSays(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var scheme = await system.SaveAsync(SchemeOf("strict", isSmall: false));
        system.As(FakeUser.Staff(StaffRole.Administrator, scheme.Id));

        foreach (var (name, at) in CharterPacks.Names.Select((n, i) => (n, i)))
        {
            var made = (await system.SendAsync(new DraftFromPackCommand(scheme.Id, name))).Value;

            Assert.Equal(at + 1, made.Number);
            var stored = await system.QueryAsync(db => db.Charters.SingleAsync(c => c.Id == made.CharterId));
            Assert.Equal(CharterStatus.Draft, stored.Status);
            Assert.Empty(stored.Content.DifferencesFrom(await CharterPacks.ContentAsync(name, TestContext.Current.CancellationToken)));
        }
    }

    [Theory, EveryDatabase]
    public async Task Draft_OfAPackThatThereIsNot_OrForAnotherScheme_IsNotFound(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var scheme = await system.SaveAsync(SchemeOf("strict", isSmall: false));
        system.As(FakeUser.Staff(StaffRole.Administrator, scheme.Id));

        Assert.IsType<Failure.NotFound>((await system.SendAsync(new DraftFromPackCommand(scheme.Id, "charter-pack.schema"))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new DraftFromPackCommand(Guid.NewGuid(), CharterPacks.London))).Failure);
        Assert.Empty(await system.QueryAsync(db => db.Charters.ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Import_IntoAnotherScheme_IsNotFound(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var scheme = await system.SaveAsync(SchemeOf("strict", isSmall: false));
        system.As(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid()));

        Assert.IsType<Failure.NotFound>((await system.SendAsync(new ImportCharterCommand(scheme.Id, await PackAsync()))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Publish_TakesASecondAdministrator_AndRetiresTheVersionBefore(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var scheme = await system.SaveAsync(SchemeOf("strict", isSmall: false));
        var first = (await system.SendAsync(new ImportCharterOnConsoleCommand("strict", await PackAsync()))).Value.CharterId;
        var importer = FakeUser.Staff(StaffRole.Administrator, scheme.Id);
        var second = (await system.As(importer).SendAsync(new ImportCharterCommand(scheme.Id, await PackAsync()))).Value.CharterId;
        var other = FakeUser.Staff(StaffRole.Administrator, scheme.Id);
        Assert.Null((await PublishAsync(system.As(other), first)).Failure);

        Assert.IsType<Failure.Conflict>((await PublishAsync(system.As(importer), second)).Failure);
        Assert.IsType<Failure.Invalid>((await PublishAsync(system.As(other), second, proof: "000000")).Failure);
        Assert.Null((await PublishAsync(system, second)).Failure);

        var stored = await system.QueryAsync(db => db.Charters.OrderBy(c => c.Number).Select(c => c.Status).ToListAsync());
        Assert.Equal([CharterStatus.Retired, CharterStatus.Published], stored);
    }

    [Theory, EveryDatabase]
    public async Task LoadShippedData_ASecondTime_AddsNothing(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);

        var first = await system.SendAsync(new LoadShippedDataCommand());
        var second = await system.SendAsync(new LoadShippedDataCommand());

        Assert.Equal(new ShippedData(Rates: 141, Unions: 31), first.Value);
        Assert.Equal(new ShippedData(0, 0), second.Value);
        Assert.All(await system.QueryAsync(db => db.Unions.ToListAsync()), u => Assert.Null(u.IndependenceCheckedAt));
    }

    private static Task<TestSystem> StartAsync(DatabaseKind kind) => TestSystem.StartAsync(kind, services => services.AddCharterPacks());

    private static async Task<Result> PublishAsync(TestSystem system, Guid id, string proof = FakeStepUp.RightProof)
    {
        var version = await system.QueryAsync(db => db.Charters.Where(c => c.Id == id).Select(c => c.Version).SingleAsync());
        return await system.SendAsync(new PublishCharterCommand(id, version, proof));
    }

    private static async Task<string> PackAsync() => (await CharterPacks.FindAsync(CharterPacks.LiverpoolCityRegion, TestContext.Current.CancellationToken))!;

    private static Scheme SchemeOf(string slug, bool isSmall) =>
        Scheme.Create(slug, "A charter", "An authority", "TST", "E47000004", "#0b6e4f", "charter@authority.test", PanelQuorum.OfTwo, isSmall);
}
