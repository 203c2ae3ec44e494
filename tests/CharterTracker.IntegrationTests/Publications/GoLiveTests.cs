using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Publications;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Publications;

/// <summary>Tests what becomes of a released batch at the minute of its embargo, when something was changed since.</summary>
public class GoLiveTests
{
    private static readonly Dictionary<string, (Action<Employer> Change, string Problem)> KeptOut = new()
    {
        ["a name"] = (
            e => e.UpdateDetails(new EmployerProfile("Tesco PLC", [], e.Sector, e.Workers, e.Type), e.Members.First()
                .UserId, DateTimeOffset.UnixEpoch), "has another name since the release"),
        ["a name in capitals"] = (
            e => e.UpdateDetails(new EmployerProfile("CHANGED LTD", [], e.Sector, e.Workers, e.Type), e.Members.First()
                .UserId, DateTimeOffset.UnixEpoch), "has another name since the release"),
        ["a new number"] = (e => e.AddIdentifier("GB-COH", "00445790"), "has another number in a public register since the release"),
        ["a type"] = (
            e => e.UpdateDetails(new EmployerProfile(e.Name, [], e.Sector, e.Workers, OrganisationType.PublicBody), e.Members.First()
                .UserId, DateTimeOffset.UnixEpoch),
            "is another type of organisation since the release"),
        ["a sole trader"] = (
            e => e.UpdateDetails(new EmployerProfile(e.Name, [], e.Sector, e.Workers, OrganisationType.SoleTrader), e.Members.First()
                .UserId, DateTimeOffset.UnixEpoch),
            "is a sole trader who has not agreed to be published"),
    };

    public static TheoryData<string> EachThatIsKeptOut() => [.. KeptOut.Keys];

    [Theory, MemberData(nameof(EachThatIsKeptOut))]
    public async Task GoLive_WhenWhatTheReleaserSawChanged_KeepsItOut_AndTellsBothPublishers(string what)
    {
        await using var system = await TestSystem.StartAsync();
        var scheme = await AScheme.SavedAsync(system);
        await SaveAccountsAsync(system, scheme);
        var (changed, quiet) = (await scheme.AwardAsync("Changed Ltd"), await scheme.AwardAsync("Quiet Ltd"));
        var batch = await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), changed, quiet);
        await scheme.ChangeAsync(changed.EmployerId, KeptOut[what].Change);

        await GoLiveAsync(system, batch);

        Assert.Equal(["Quiet Ltd"], await system.QueryAsync(db => db.RegisterRows.Select(r => r.EmployerName).ToListAsync()));
        var mails = await system.QueryAsync(db => db.Outbox.Where(m => m.Subject == "Held back from a publication").ToListAsync());
        Assert.Equal(["preparer@mersey.test", "releaser@mersey.test"], mails.Select(m => m.To).Order());
        Assert.All(mails, m => Assert.Contains($"Changed Ltd {KeptOut[what].Problem}", m.Body, StringComparison.Ordinal));
        Assert.DoesNotContain("Tesco", string.Concat(mails.Select(m => m.Body)), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task GoLive_WhenOnlyAFigureChanged_SaysWhatWasReleased_AndOffersTheNewFigure(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Growing Ltd");
        var batch = await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), award);
        await scheme.ChangeAsync(award.EmployerId, e => e.AddWorkplace("Depot", "E08000013", postcode: null));

        await GoLiveAsync(system, batch);

        Assert.Equal("Liverpool", await system.QueryAsync(db => db.RegisterRows.Select(r => r.Places).SingleAsync()));
        var ready = Assert.Single((await system.As(scheme.Preparer).SendAsync(new ListReadyToPublishQuery(scheme.Scheme.Id)))
            .Value.Changes);
        Assert.Equal(["Liverpool", "St. Helens"], ready.After.Places.Select(p => p.Name));
        Assert.Equal((true, false), (ready.Compared.IsOnRegister, ready.Compared.NeedsReason));
    }

    [Theory, EveryDatabase]
    public async Task GoLive_OfASoleTraderWhoAgreedAgainUnderAnotherName_PublishesNeither(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Jo Bloggs", isSoleTrader: true);
        var owner = await OwnerAsync(system, award.EmployerId);
        await system.As(owner).SendAsync(new GivePublicationConsentCommand(award.EmployerId, null, HasAgreed: true));
        var batch = await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), award);
        await system.As(owner).SendAsync(new WithdrawPublicationConsentCommand(award.EmployerId));
        await system.As(owner).SendAsync(new GivePublicationConsentCommand(award.EmployerId, "Wirral Windows", HasAgreed: true));

        await GoLiveAsync(system, batch);

        Assert.Equal(0, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
        var stored = await system.QueryAsync(db => db.PublicationBatches.SingleAsync());
        Assert.Equal(PublicationStatus.Cancelled, stored.Status);
        Assert.Null(stored.Items.Single().Facts);
        Assert.DoesNotContain("Bloggs", stored.Items.Single().HoldBackReason, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task GoLive_TellsTheEmployer_UnderTheNameThatIsPublic(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Harbour Repairs Limited");
        await scheme.PublishAsync(null, award);

        Assert.Contains(
            "Harbour Repairs Limited is on the public register",
            await system.QueryAsync(db =>
                db.Outbox.Where(m => m.Subject == "Your accreditation is public").Select(m => m.Body).SingleAsync()),
            StringComparison.Ordinal);
    }

    private static async Task GoLiveAsync(TestSystem system, Guid batch)
    {
        system.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null((await system.As(FakeUser.TheConsole).SendAsync(new GoLiveCommand(batch))).Failure);
    }

    private static async Task<FakeUser> OwnerAsync(TestSystem system, Guid employerId) => FakeUser.Person(
        await system.QueryAsync(db =>
            db.Employers.Where(e => e.Id == employerId).SelectMany(e => e.Members).Select(m => m.UserId).SingleAsync()));

    private static async Task SaveAccountsAsync(TestSystem system, AScheme scheme)
    {
        foreach (var (user, email) in new[] { (scheme.Preparer, "preparer@mersey.test"), (scheme.Releaser, "releaser@mersey.test") })
        {
            var account = AnAccount.With(email, "A publisher");
            account.Id = user.Id!.Value;
            await system.SaveAsync(account);
        }
    }
}
