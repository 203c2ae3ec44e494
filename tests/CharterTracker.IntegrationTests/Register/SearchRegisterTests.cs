using System.Globalization;
using CharterTracker.Domain;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Register;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Register;

public class SearchRegisterTests
{
    [Theory, EveryDatabase]
    public async Task Search_FindsByNameNumberAndPlace_AndInSpiteOfSlips(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(
            null,
            await scheme.AwardAsync("Mersey Light & Power", companyNumber: "01234567"),
            await scheme.AwardAsync("Calder Vale Foods Limited", "aspiring", 120, "E08000013", sector: "C"),
            await scheme.AwardAsync("Prifysgol Glannau — Riverside College", workers: 2000, authority: "E08000011", sector: "P"));
        system.As(FakeUser.Nobody);

        Assert.Equal(["Mersey Light & Power"], await NamesAsync(system, "mersey"));
        Assert.Equal(["Mersey Light & Power"], await NamesAsync(system, "POWER light"));
        Assert.Equal(["Mersey Light & Power"], await NamesAsync(system, "01234567"));
        Assert.Equal(["Mersey Light & Power"], await NamesAsync(system, "1234567"));
        Assert.Equal(["Mersey Light & Power"], await NamesAsync(system, "gb-coh-01234567"));
        Assert.Equal(["Mersey Light & Power"], await NamesAsync(system, "GB-COH-1234567"));
        Assert.Equal(["Calder Vale Foods Limited"], await NamesAsync(system, "st helens"));
        Assert.Equal(["Mersey Light & Power"], await NamesAsync(system, "mersye"));
        Assert.Equal(["Calder Vale Foods Limited"], await NamesAsync(system, "calder vale fods"));
        Assert.Equal(["Prifysgol Glannau — Riverside College"], await NamesAsync(system, "prifisgol"));
        Assert.Empty(await NamesAsync(system, "nothing like it"));
        Assert.Empty(await NamesAsync(system, "%"));
    }

    [Theory, EveryDatabase]
    public async Task Search_FindsACharityACouncilAndATrust_ByTheirNumbers(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        foreach (var (name, register, number) in new[] { ("A Charity", "GB-CHC", "1123456"),
            ("A Council", "GB-LAE", "HPL"), ("A Trust", "GB-NHS", "RBS") })
        {
            var (owner, employer) = AScheme.Join(name);
            employer.AddIdentifier(register, number);
            employer.MarkVerified(system.Clock.GetUtcNow());
            await system.SaveAsync(owner, employer);
            await scheme.PublishAsync(null, await scheme.AwardAsync(employer));
        }
        system.As(FakeUser.Nobody);

        Assert.Equal(["A Charity"], await NamesAsync(system, "1123456"));
        Assert.Equal(["A Charity"], await NamesAsync(system, "1,123,456"));
        Assert.Equal(["A Charity"], await NamesAsync(system, "GB-CHC-1123456"));
        Assert.Equal(["A Council"], await NamesAsync(system, "GB-LAE-HPL"));
        Assert.Equal(["A Trust"], await NamesAsync(system, "gb-nhs-rbs"));
        Assert.Empty(await NamesAsync(system, "GB-COH-1123456"));
    }

    [Theory, EveryDatabase]
    public async Task Search_OfAnEmployerInEveryAuthority_FindsItInEach(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (owner, employer) = AScheme.Join("Everywhere Ltd");
        foreach (var authority in LocalAuthorities.All)
        {
            employer.AddWorkplace(authority.Name, authority.Code, postcode: null);
        }
        await system.SaveAsync(owner, employer);
        await scheme.PublishAsync(null, await scheme.AwardAsync(employer), await scheme.AwardAsync("Liverpool Only"));
        system.As(FakeUser.Nobody);

        var last = (await system.SendAsync(new SearchRegisterQuery(new RegisterFilter(Area: "Wychavon")))).Value;

        Assert.Equal(["Everywhere Ltd"], last.Lines.Items.Select(l => l.EmployerName));
        Assert.Equal(LocalAuthorities.All.Count, last.Areas.Count);
        Assert.Equal(["Everywhere Ltd"], await NamesAsync(system, "orkney"));
        Assert.Equal(LocalAuthorities.All.Count, Domain.Register.RegisterRow.SplitPlaces(last.Lines.Items[0].Places).Count);
        Assert.Empty((await system.As(FakeUser.TheConsole).SendAsync(new VerifyRegisterQuery())).Value.Problems);
    }

    [Theory, EveryDatabase]
    public async Task Search_FiltersCountsAndSorts_InAFewQueries(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(
            null,
            await scheme.AwardAsync("Alpha", workers: 40, sector: "C"),
            await scheme.AwardAsync("Beta", "aspiring", 400, "E08000013"),
            await scheme.AwardAsync("Gamma", "aspiring", 5000, "E08000013"));
        system.As(FakeUser.Nobody).Queries.Reset();

        var all = (await system.SendAsync(new SearchRegisterQuery(new RegisterFilter(), RegisterSort.Workers))).Value;

        Assert.True(system.Queries.Count <= 5, string.Join("\n", system.Queries.Commands));
        Assert.Equal(["Gamma", "Beta", "Alpha"], all.Lines.Items.Select(l => l.EmployerName));
        Assert.Equal(new RegisterFigures(3, 1, 5440), all.Figures);
        Assert.Equal([("accredited", 1), ("aspiring", 2)], all.Levels.Select(l => (l.Code, l.Count)));
        Assert.Equal(["Liverpool", "St. Helens"], all.Areas);
        var aspiring = (await system.SendAsync(new SearchRegisterQuery(new RegisterFilter(Levels: ["aspiring"], Size: SizeBand.From250To999)))).Value;
        Assert.Equal(["Beta"], aspiring.Lines.Items.Select(l => l.EmployerName));
        Assert.Equal(1, aspiring.Levels.Single(l => l.Code == "aspiring").Count);
        var sthelens = (await system.SendAsync(new SearchRegisterQuery(new RegisterFilter(Area: "St. Helens")))).Value;
        Assert.Equal(2, sthelens.Lines.Total);
    }

    [Theory, EveryDatabase]
    public async Task Search_AnswersForADayAsKnownOnAnother(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Backdated Ltd", from: new DateOnly(2026, 11, 1), until: new DateOnly(2027, 10, 31));
        await scheme.PublishAsync(null, award);
        system.Clock.Advance(TimeSpan.FromDays(10));
        await system.QueryAsync(async db =>
        {
            (await db.Accreditations.SingleAsync()).Revoke("The pay fell", new Actor(Guid.NewGuid(), [ActorRole.PanelMember]));
            return await db.SaveChangesAsync();
        });
        await scheme.PublishAsync(null, award);
        system.As(FakeUser.Nobody);

        // Published on 24 November, revoked in public on 4 December.
        Assert.Equal(0, await CountAsync(system, asOf: "2026-11-05", knownAt: "2026-11-23"));
        Assert.Equal(1, await CountAsync(system, asOf: "2026-11-05", knownAt: "2026-11-24"));
        Assert.Equal(1, await CountAsync(system, asOf: "2026-12-10", knownAt: "2026-12-01"));
        Assert.Equal(0, await CountAsync(system, asOf: "2026-12-10", knownAt: null));
        Assert.Equal(1, await CountAsync(system, asOf: "2026-12-03", knownAt: null));
        Assert.Equal(0, await CountAsync(system, asOf: "2026-10-31", knownAt: null));
    }

    [Theory, EveryDatabase]
    public async Task Search_OnTheDayAfterTheEnd_NoLongerListsIt_WithoutAJob(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(null, await scheme.AwardAsync(until: new DateOnly(2026, 12, 1)));
        system.As(FakeUser.Nobody);

        system.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 23, 59, 0, TimeSpan.Zero));
        Assert.Equal(1, await CountAsync(system, null, null));
        system.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 2, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await CountAsync(system, null, null));
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestSystem system, string text) =>
        (await system.SendAsync(new SearchRegisterQuery(new RegisterFilter(text)))).Value.Lines.Items.Select(l => l.EmployerName);

    private static async Task<int> CountAsync(TestSystem system, string? asOf, string? knownAt)
    {
        var filter = new RegisterFilter(AsOf: Day(asOf), KnownAt: Day(knownAt));
        return (await system.SendAsync(new SearchRegisterQuery(filter))).Value.Lines.Total;
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
