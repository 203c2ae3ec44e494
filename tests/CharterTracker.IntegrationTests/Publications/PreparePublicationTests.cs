using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Publications;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Publications;

public class PreparePublicationTests
{
    [Theory, EveryDatabase]
    public async Task Prepare_OfAnEmployerThatIsNotVerified_IsRefusedUntilItIs(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (owner, employer) = AScheme.Join("Mersey Light & Power", isVerified: false);
        await system.SaveAsync(owner, employer);
        var award = await scheme.AwardAsync(employer);
        var prepare = new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null);

        var refused = await system.As(scheme.Preparer).SendAsync(prepare);
        var ready = await system.SendAsync(new ListReadyToPublishQuery(scheme.Scheme.Id));
        await system.QueryAsync(async db =>
        {
            (await db.Employers.SingleAsync()).MarkVerified(system.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        Assert.Contains("is not verified", Assert.IsType<Failure.Conflict>(refused.Failure).Message, StringComparison.Ordinal);
        Assert.Contains("is not verified", Assert.Single(ready.Value.Changes).Problem, StringComparison.Ordinal);
        Assert.Null((await system.SendAsync(prepare)).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Prepare_OfOneThatWasPublicBefore_SaysMoreOnlyOnceItIsVerified_AndLessAtOnce(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Mersey Light & Power");
        await scheme.PublishAsync(embargo: null, award);
        await system.QueryAsync(db => db.Employers.ExecuteUpdateAsync(e => e.SetProperty(x => x.VerifiedAt, (DateTimeOffset?)null)));
        var prepare = new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null);

        await scheme.RenameAsync(award.EmployerId, "Mersey Heat & Power");
        var renamed = await system.As(scheme.Preparer).SendAsync(prepare);
        await scheme.RenameAsync(award.EmployerId, "Mersey Light & Power");
        await system.QueryAsync(db =>
            db.Accreditations.ExecuteUpdateAsync(a => a.SetProperty(x => x.Status, AccreditationStatus.Suspended)));
        var suspended = await system.As(scheme.Preparer).SendAsync(prepare);

        Assert.Contains("is not verified", Assert.IsType<Failure.Conflict>(renamed.Failure).Message, StringComparison.Ordinal);
        Assert.Null(suspended.Failure);
    }

    [Theory, EveryDatabase]
    public async Task Prepare_OfAnEmployerRenamedAfterTheDecision_AsksWhy_AndKeepsTheAnswerForTheOther(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Hartlepool Harbour Repairs Limited");
        await scheme.RenameAsync(award.EmployerId, "Hartlepool Borough Council");

        var ready = Assert.Single(await ReadyAsync(system, scheme));
        var refused = await SendAsync(system, scheme, new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null));
        var blank = await SendAsync(system, scheme, Because(scheme, award.Id, "  "));
        var prepared = await SendAsync(system, scheme, Because(scheme, award.Id, " It changed its name at Companies House "));

        Assert.Equal(("Hartlepool Harbour Repairs Limited", false, true),
            (ready.Compared.Baseline!.EmployerName, ready.Compared.IsOnRegister, ready.Compared.NeedsReason));
        foreach (var failure in new[] { refused.Failure, blank.Failure })
        {
            var error = Assert.Single(Assert.IsType<Failure.Invalid>(failure).Errors);
            Assert.Equal(
                ($"Reasons[{award.Id}]", "Say why Hartlepool Borough Council has another name or number than the panel decided on"),
                (error.Field, error.Message));
        }
        var change = Assert.Single((await system.As(scheme.Releaser).SendAsync(new GetPublicationQuery(prepared.Value))).Value.Changes);
        Assert.Equal("It changed its name at Companies House", change.Reason);
        Assert.Equal("Hartlepool Harbour Repairs Limited", change.Compared!.Baseline!.EmployerName);
    }

    [Theory, EveryDatabase]
    public async Task Prepare_WithAnotherNumber_AsksWhy_AndWithOtherFigures_AsksNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var added = await scheme.AwardAsync("Added Ltd");
        var removed = await scheme.AwardAsync("Removed Ltd", companyNumber: "01234567");
        var figures = await scheme.AwardAsync("Figures Ltd");
        await scheme.ChangeAsync(added.EmployerId, e => e.AddIdentifier("GB-CHC", "1123456"));
        await scheme.ChangeAsync(removed.EmployerId, e => e.RemoveIdentifier("GB-COH"));
        await scheme.ChangeAsync(figures.EmployerId, e =>
        {
            e.UpdateDetails(new EmployerProfile(e.Name, [], "C", 12, e.Type), e.Members.First().UserId, DateTimeOffset.UnixEpoch);
            e.AddWorkplace("Depot", "E08000013", postcode: null);
        });

        var ready = await ReadyAsync(system, scheme);
        var refused = await SendAsync(
            system, scheme, new PreparePublicationCommand(scheme.Scheme.Id, [added.Id, removed.Id, figures.Id], null));

        Assert.Equal([("Added Ltd", true), ("Figures Ltd", false), ("Removed Ltd", true)],
            ready.Select(r => (r.After.EmployerName, r.Compared.NeedsReason)));
        Assert.Equal(
            new[] { added.Id, removed.Id }.Select(id => $"Reasons[{id}]").Order(),
            Assert.IsType<Failure.Invalid>(refused.Failure).Errors.Select(e => e.Field).Order());
        var shown = ready.Single(r => r.After.EmployerName == "Figures Ltd");
        Assert.Equal((12, 400, "C", "D"),
            (shown.After.Workers, shown.Compared.Baseline!.Workers, shown.After.Sector, shown.Compared.Baseline.Sector));
        Assert.Equal(["Liverpool"], shown.Compared.Baseline.Places.Select(p => p.Name));
    }

    [Theory, EveryDatabase]
    public async Task Prepare_OfADecisionFromBefore_IsHeldAgainstWhatWasSent_OrAgainstNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (sent, unsent) = (await BeforeAsync(system, scheme, "Sent Ltd"), await BeforeAsync(system, scheme, "Unsent Ltd"));
        var application = await system.QueryAsync(db => db.Applications.SingleAsync(a => a.Id == sent.ApplicationId));
        await system.SaveAsync(Submission.Freeze(
            application,
            1,
            "We declare",
            new Dictionary<string, string>
            {
                ["profile/name"] = "Sent Ltd",
                ["profile/workers"] = "47",
                ["profile/sector"] = "C",
                ["profile/identifiers/GB-COH"] = "01234567",
                ["workplaces/1/local-authority"] = "E06000001",
            },
            new Actor(Guid.NewGuid(), [ActorRole.EmployerSignatory]),
            system.Clock.GetUtcNow()));
        await scheme.RenameAsync(sent.EmployerId, "Renamed Ltd");
        await scheme.RenameAsync(unsent.EmployerId, "Also Renamed Ltd");

        var ready = await ReadyAsync(system, scheme);
        await scheme.PublishAsync(null, sent, unsent);

        var (withSent, without) = (ready.Single(r => r.After.EmployerName == "Renamed Ltd"),
            ready.Single(r => r.After.EmployerName == "Also Renamed Ltd"));
        Assert.Equal(("Sent Ltd", 47, "GB-COH-01234567"), (withSent.Compared.Baseline!.EmployerName,
            withSent.Compared.Baseline.Workers, withSent.Compared.Baseline.Identifiers[0].ToString()));
        Assert.True(withSent.Compared.NeedsReason);
        Assert.Equal((null, false), (without.Compared.Baseline, without.Compared.NeedsReason));
        Assert.Equal(2, await system.QueryAsync(db => db.RegisterRows.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Prepare_OfWhatWasChangedWhileThePublisherLooked_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Mersey Light");
        var seen = (await ReadyAsync(system, scheme)).ToDictionary(r => r.AccreditationId, r => (string?)r.Compared.Fingerprint);
        await scheme.ChangeAsync(award.EmployerId, e =>
            e.UpdateDetails(new EmployerProfile(e.Name, [], e.Sector, 12, e.Type), e.Members.First().UserId, DateTimeOffset.UnixEpoch));

        var stale = await SendAsync(system, scheme, new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null, Seen: seen));
        var unseen = await SendAsync(
            system, scheme, new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null, Seen: new Dictionary<Guid, string?>()));

        Assert.Contains("was changed while you were looking", Assert.IsType<Failure.Conflict>(stale.Failure)
            .Message, StringComparison.Ordinal);
        Assert.IsType<Failure.Conflict>(unseen.Failure);
    }

    [Theory, EveryDatabase]
    public async Task Ready_HoldsEachNumber_AgainstTheCompanyDirectory(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        await scheme.AwardAsync("Mersey Light Ltd.", companyNumber: "01234567");
        await scheme.AwardAsync("Tesco PLC", companyNumber: "07654321");
        await scheme.AwardAsync("Unlisted Ltd", companyNumber: "00000001");
        await system.SaveAsync(
            Listed("1", "MERSEY LIGHT LTD", "01234567", status: "Active"),
            Listed("2", "HARBOUR REPAIRS LIMITED", "07654321", status: null));

        var ready = (await ReadyAsync(system, scheme)).ToDictionary(r => r.After.EmployerName, r => Assert.Single(r.Compared.Directory));

        Assert.Equal(("MERSEY LIGHT LTD", true, "Active"),
            (ready["Mersey Light Ltd."].ListedName, ready["Mersey Light Ltd."].IsSameName, ready["Mersey Light Ltd."].Status));
        Assert.Equal(("HARBOUR REPAIRS LIMITED", false), (ready["Tesco PLC"].ListedName, ready["Tesco PLC"].IsSameName));
        Assert.Null(ready["Unlisted Ltd"].ListedName);
    }

    private static DirectoryCompany Listed(string id, string name, string number, string? status) => DirectoryCompany.List(
        new DirectoryFacts("companies-house", id, name, "GB-COH", number, null, [], null, null, null, status), DateTimeOffset.UnixEpoch);

    private static async Task<Accreditation> BeforeAsync(TestSystem system, AScheme scheme, string name)
    {
        var (owner, employer) = AScheme.Join(name);
        await system.SaveAsync(owner, employer);
        return await scheme.AwardAsync(employer, isPinned: false);
    }

    private static PreparePublicationCommand Because(AScheme scheme, Guid award, string reason) =>
        new(scheme.Scheme.Id, [award], null, new Dictionary<Guid, string?> { [award] = reason });

    private static Task<Result<Guid>> SendAsync(TestSystem system, AScheme scheme, PreparePublicationCommand command) =>
        system.As(scheme.Preparer).SendAsync(command);

    private static async Task<IReadOnlyList<ReadyChange>> ReadyAsync(TestSystem system, AScheme scheme) =>
        (await system.As(scheme.Preparer).SendAsync(new ListReadyToPublishQuery(scheme.Scheme.Id))).Value.Changes;
}
