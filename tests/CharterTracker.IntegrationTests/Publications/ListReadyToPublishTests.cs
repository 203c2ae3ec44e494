using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Publications;
using CharterTracker.Features.Register;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Publications;

public class ListReadyToPublishTests
{
    private static readonly (string What, Action<Employer> Change)[] Corrections =
    [
        ("sector", e =>
            e.UpdateDetails(new EmployerProfile(e.Name, [], "C", e.Workers, e.Type), e.Members.First().UserId, DateTimeOffset.UnixEpoch)),
        ("workers", e => e.UpdateDetails(new EmployerProfile(e.Name, e.SicCodes, e.Sector, 401, e.Type), e.Members.First()
            .UserId, DateTimeOffset.UnixEpoch)),
        ("type", e => e.UpdateDetails(new EmployerProfile(e.Name, e.SicCodes, e.Sector, e.Workers, OrganisationType.Charity),
            e.Members.First().UserId, DateTimeOffset.UnixEpoch)),
        ("place", e => e.AddWorkplace("Depot", "E08000013", postcode: null)),
        ("identifier", e => e.AddIdentifier("GB-LAE", "LIV")),
        ("capitals", e =>
            e.UpdateDetails(new EmployerProfile(e.Name.ToUpperInvariant(), e.SicCodes, e.Sector, e.Workers, e.Type), e.Members.First()
                .UserId, DateTimeOffset.UnixEpoch)),
    ];

    [Theory, EveryDatabase]
    public async Task Ready_AfterAnyCorrection_OffersIt_UntilTheRegisterSaysIt(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Liverpool Council");
        await scheme.PublishAsync(null, award);
        Assert.Empty(await ReadyAsync(system, scheme));
        foreach (var (what, change) in Corrections)
        {
            await scheme.ChangeAsync(award.EmployerId, change);

            var offered = await ReadyAsync(system, scheme);
            var counted = (await system.SendAsync(new ListPublicationsQuery())).Value.Ready.Single().Ready;
            await scheme.PublishAsync(null, award);

            Assert.Equal((what, 1, 1), (what, offered.Count, counted));
            Assert.Equal((RegisterChange.Changed, null), (offered[0].Change, offered[0].Problem));
            Assert.Empty(await ReadyAsync(system, scheme));
        }
        var row = await system.QueryAsync(db => db.RegisterRows.SingleAsync(r => r.KnownUntil == null));
        Assert.Equal(("LIVERPOOL COUNCIL", "C", 401, "Liverpool; St. Helens", "|GB-LAE-LIV|"),
            (row.EmployerName, row.Sector, row.Workers, row.Places, row.Identifiers));
        Assert.Empty((await system.As(FakeUser.TheConsole).SendAsync(new VerifyRegisterQuery())).Value.Problems);
    }

    [Theory, EveryDatabase]
    public async Task Ready_OfWhatWasCorrectedAndSetBack_OffersNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Mersey Light");
        await scheme.PublishAsync(null, award);

        await scheme.RenameAsync(award.EmployerId, "Mersey Lihgt");
        await scheme.RenameAsync(award.EmployerId, "Mersey Light");

        Assert.Empty(await ReadyAsync(system, scheme));
    }

    private static async Task<IReadOnlyList<ReadyChange>> ReadyAsync(TestSystem system, AScheme scheme) =>
        (await system.As(scheme.Preparer).SendAsync(new ListReadyToPublishQuery(scheme.Scheme.Id))).Value.Changes;
}
