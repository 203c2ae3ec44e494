using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Schemes;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;

namespace CharterTracker.IntegrationTests.Schemes;

public class GetLeftToDoTests
{
    [Theory, EveryDatabase]
    public async Task Get_NamesWhatIsMissing_UntilNothingIs(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var now = system.Clock.GetUtcNow();
        var scheme = Scheme.Create(
            "tees-valley", "Tees Valley Charter", "Tees Valley", "TV", "E47000006", "#7a3e9d",
            "charter@tees.test", PanelQuorum.OfTwo, isSmall: false);
        var draft = Charter.Draft(scheme.Id, 1, ASmallCharter.Content, importedBy: null, now);

        var onNothing = (await system.SendAsync(new GetLeftToDoQuery())).Value;
        var user = CharterTracker.Testing.Builders.AScheme.Join("Anybody").Owner;
        await system.SaveAsync(scheme, user, Grant.FromConsole(user.Id, StaffRole.Administrator, schemeId: null, seat: null, now));
        var withAScheme = (await system.SendAsync(new GetLeftToDoQuery())).Value;
        await system.SaveAsync(draft);
        var withADraft = (await system.SendAsync(new GetLeftToDoQuery())).Value;
        await system.QueryAsync(async db =>
        {
            (await db.Charters.FindAsync(draft.Id))!.Publish(new Actor(Guid.NewGuid(), [ActorRole.Administrator]), now);
            return await db.SaveChangesAsync();
        });
        var atLast = (await system.SendAsync(new GetLeftToDoQuery())).Value;

        Assert.Equal((false, 0, 0), (onNothing.HasScheme, onNothing.Administrators, onNothing.WithoutCharter.Count));
        Assert.Equal((true, 1), (withAScheme.HasScheme, withAScheme.Administrators));
        Assert.Equal([new SchemeWithoutCharter("tees-valley", null)], withAScheme.WithoutCharter);
        Assert.Equal([new SchemeWithoutCharter("tees-valley", 1)], withADraft.WithoutCharter);
        Assert.Empty(atLast.WithoutCharter);
    }
}
