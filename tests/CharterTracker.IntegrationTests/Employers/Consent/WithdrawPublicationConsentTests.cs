using System.Net;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Publications;
using CharterTracker.Features.Register;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class WithdrawPublicationConsentTests
{
    private const string Name = "Wirral Window Cleaning";

    [Theory, EveryDatabase]
    public async Task Withdraw_FromTheNextRequestOn_NothingPublicNamesThem(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (award, owner) = await PublishedAsync(system, scheme);
        var (number, certificate) = await system.QueryAsync(async db => (
            await db.RegisterRows.Where(r => r.AccreditationId == award.Id).Select(r => r.EmployerNumber).FirstAsync(),
            await db.Accreditations.Where(a => a.Id == award.Id).Select(a => a.CertificateNumber).SingleAsync()));
        await using var host = CharterWebHost.Over(system);
        using var client = host.CreateClient();
        var held = (await client.GetAsync("/api/v1/register", TestContext.Current.CancellationToken)).Headers.ETag!;
        system.Clock.Advance(TimeSpan.FromDays(2));
        string[] addresses =
        [
            "/register", "/register?q=wirral", "/register?asOf=2026-11-24", "/register?asOf=2026-11-24&knownAt=2026-11-24",
            $"/register?q={number}",
            "/api/v1/register", "/api/v1/register?q=wirral&asOf=2026-11-25", "/api/v1/register.csv",
            "/api/v1/register.csv?knownAt=2026-11-25", $"/check/{certificate}",
        ];
        Assert.Contains(Name, await client.GetStringAsync("/register?asOf=2026-11-24&knownAt=2026-11-24",
            TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Null((await system.As(owner).SendAsync(new WithdrawPublicationConsentCommand(award.EmployerId))).Failure);

        foreach (var address in addresses)
        {
            var text = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
            Assert.False(text.Contains("Window", StringComparison.OrdinalIgnoreCase)
                || text.Contains("Bloggs", StringComparison.OrdinalIgnoreCase), address);
        }
        foreach (var address in new[] { $"/register/{number}", $"/api/v1/register/{number}", $"/certificates/{certificate}.pdf" })
        {
            Assert.Equal((address, HttpStatusCode.NotFound),
                (address, (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode));
        }
        using var conditional = new HttpRequestMessage(HttpMethod.Get, "/api/v1/register");
        conditional.Headers.IfNoneMatch.Add(held);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(conditional, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task Withdraw_ErasesValueAndSalt_KeepsTheNumber_AndTheRegisterVerifies(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(null, await scheme.AwardAsync("First Ltd"));
        var (award, owner) = await PublishedAsync(system, scheme);
        await scheme.PublishAsync(null, await scheme.AwardAsync("Last Ltd"));

        await system.As(owner).SendAsync(new WithdrawPublicationConsentCommand(award.EmployerId));

        var entries = await system.QueryAsync(db => db.RegisterEntries.OrderBy(e => e.Number).ToListAsync());
        Assert.Equal([(1, true), (2, false), (3, true)], entries.Select(e => ((int)e.Number, e.Content is not null)));
        Assert.Null(entries[1].Salt);
        Assert.Equal(64, entries[1].Commitment.Length);
        var verified = (await system.As(FakeUser.TheConsole).SendAsync(new VerifyRegisterQuery())).Value;
        Assert.Equal((3, 0), (verified.Entries, verified.Problems.Count));
        Assert.DoesNotContain(
            await system.QueryAsync(db => db.PublicationBatches.SelectMany(b => b.Items).Select(i => i.Facts).ToListAsync()),
            facts => facts?.Contains(Name, StringComparison.Ordinal) == true);
    }

    [Theory, EveryDatabase]
    public async Task Withdraw_AndAgreeAgain_TakesANewPublication_OfTheSameCertificate(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (award, owner) = await PublishedAsync(system, scheme);
        var certificate = await system.QueryAsync(db => db.RegisterRows.Select(r => r.CertificateNumber).SingleAsync());
        await system.As(owner).SendAsync(new WithdrawPublicationConsentCommand(award.EmployerId));
        Assert.Empty(await ReadyAsync(system, scheme));

        await system.As(owner).SendAsync(new GivePublicationConsentCommand(award.EmployerId, "Wirral Windows", HasAgreed: true));
        var again = Assert.Single(await ReadyAsync(system, scheme));
        await scheme.PublishAsync(null, award);

        Assert.Equal((RegisterChange.Added, null, true), (again.Change, again.Problem, again.Compared.NeedsReason));
        var row = await system.QueryAsync(db => db.RegisterRows.SingleAsync());
        Assert.Equal((2, "Wirral Windows", certificate), ((int)row.EntryNumber, row.EmployerName, row.CertificateNumber));
        Assert.Equal(AccreditationStatus.Active, await system.QueryAsync(db => db.Accreditations.Select(a => a.Status).SingleAsync()));
        Assert.Empty((await system.As(FakeUser.TheConsole).SendAsync(new VerifyRegisterQuery())).Value.Problems);
    }

    [Theory, EveryDatabase]
    public async Task Withdraw_OfACompanyThatBecameASoleTrader_ErasesNoneOfItsPast(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Once A Company Ltd");
        await scheme.PublishAsync(null, award);
        var owner = await OwnerAsync(system, award);
        await scheme.ChangeAsync(award.EmployerId, e =>
            e.UpdateDetails(new EmployerProfile(e.Name, [], e.Sector, 1, OrganisationType.SoleTrader),
                owner.Id!.Value, DateTimeOffset.UnixEpoch));
        await system.As(owner).SendAsync(new GivePublicationConsentCommand(award.EmployerId, null, HasAgreed: true));

        await system.As(owner).SendAsync(new WithdrawPublicationConsentCommand(award.EmployerId));

        Assert.NotNull(await system.QueryAsync(db => db.RegisterEntries.Select(e => e.Content).SingleAsync()));
        Assert.Equal(RegisterChange.Removed, Assert.Single(await ReadyAsync(system, scheme)).Change);
    }

    private static async Task<(Accreditation Award, FakeUser Owner)> PublishedAsync(TestSystem system, AScheme scheme)
    {
        var award = await scheme.AwardAsync("Jo Bloggs", isSoleTrader: true);
        var owner = await OwnerAsync(system, award);
        await system.As(owner).SendAsync(new GivePublicationConsentCommand(award.EmployerId, Name, HasAgreed: true));
        await scheme.PublishAsync(null, award);
        return (award, owner);
    }

    private static async Task<FakeUser> OwnerAsync(TestSystem system, Accreditation award) => FakeUser.Person(
        await system.QueryAsync(db =>
            db.Employers.Where(e => e.Id == award.EmployerId).SelectMany(e => e.Members).Select(m => m.UserId).SingleAsync()));

    private static async Task<IReadOnlyList<ReadyChange>> ReadyAsync(TestSystem system, AScheme scheme) =>
        (await system.As(scheme.Preparer).SendAsync(new ListReadyToPublishQuery(scheme.Scheme.Id))).Value.Changes;
}
