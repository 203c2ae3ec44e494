using CharterTracker.Domain;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Schemes;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Schemes;

public sealed class ListSchemesTests
{
    [Theory, EveryDatabase]
    public async Task Handle_WhenSchemesRun_ListsThemByName(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        await system.SaveAsync(Scheme("mersey", "Mersey Charter"), Scheme("dales", "Dales Charter"));

        var result = await system.SendAsync(new ListSchemesQuery());

        Assert.Equal(["Dales Charter", "Mersey Charter"], result.Value.Select(scheme => scheme.Name));
        Assert.All(result.Value, scheme => Assert.Equal(0, scheme.Employers));
    }

    [Theory, EveryDatabase]
    public async Task Handle_CountsWhoIsAccreditedToday_NotWhoIsSuspendedOrBeginsLater(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (held, suspended) = (await scheme.AwardAsync("Held Ltd"), await scheme.AwardAsync("Suspended Ltd"));
        await scheme.PublishAsync(null, held, suspended, await scheme.AwardAsync("Later Ltd", from: new DateOnly(2027, 1, 1)));
        await system.QueryAsync(async db =>
        {
            (await db.Accreditations.SingleAsync(a => a.Id == suspended.Id)).Suspend("The pay fell", new Actor(Guid.NewGuid(), [ActorRole.PanelMember]));
            return await db.SaveChangesAsync();
        });
        await scheme.PublishAsync(null, suspended);

        var listed = Assert.Single((await system.As(FakeUser.Nobody).SendAsync(new ListSchemesQuery())).Value);

        Assert.Equal(1, listed.Employers);
    }

    private static Scheme Scheme(string slug, string name) =>
        Domain.Schemes.Scheme.Create(slug, name, "An Authority", "AB", "E47000004", "#0b6b58", "charter@authority.example", PanelQuorum.OfTwo, isSmall: false);
}
