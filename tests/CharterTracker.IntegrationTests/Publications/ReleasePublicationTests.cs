using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Publications;
using CharterTracker.Features.Register;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Publications;

public class ReleasePublicationTests
{
    [Theory, EveryDatabase]
    public async Task Release_WithNoEmbargo_IsLiveAtOnce_AndTellsTheOwner(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Mersey Light & Power");

        var batch = await scheme.PublishAsync(embargo: null, award);

        var (status, accreditation, entry, row, mails) = await system.QueryAsync(async db => (
            (await db.PublicationBatches.SingleAsync(b => b.Id == batch)).Status,
            await db.Accreditations.SingleAsync(),
            await db.RegisterEntries.SingleAsync(),
            await db.RegisterRows.SingleAsync(),
            await db.Outbox.Select(m => m.Subject).ToListAsync()));
        Assert.Equal(PublicationStatus.Live, status);
        Assert.Equal(AccreditationStatus.Active, accreditation.Status);
        Assert.Equal(1, entry.Number);
        Assert.True(entry.Verifies());
        Assert.Equal("Mersey Light & Power", row.EmployerName);
        Assert.Equal(accreditation.CertificateNumber, row.CertificateNumber);
        Assert.True(row is { RecognisesUnion: true, PaysLivingWage: true, HasNoZeroHours: null });
        Assert.Contains("Your accreditation is public", mails);
    }

    [Theory, EveryDatabase]
    public async Task Release_ByTheOneWhoPrepared_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (batch, version) = await PrepareAsync(system, scheme, null, await scheme.AwardAsync());

        var result = await system.As(scheme.Preparer).SendAsync(new ReleasePublicationCommand(batch, version, FakeStepUp.RightProof));

        Assert.Contains("another publisher", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
        Assert.Equal(0, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Release_WithoutAFreshCode_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (batch, version) = await PrepareAsync(system, scheme, null, await scheme.AwardAsync());

        var result = await system.As(scheme.Releaser).SendAsync(new ReleasePublicationCommand(batch, version, "000000"));

        Assert.IsType<Failure.Invalid>(result.Failure);
        Assert.Equal(0, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Prepare_BySomebodyWhoDecided_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync();

        var result = await system.As(FakeUser.Staff(StaffRole.Publisher, scheme.Scheme.Id, AScheme.Decider))
            .SendAsync(new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null));

        Assert.Contains("assessed, moderated or decided", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Release_ByAPublisherOfAnotherScheme_FindsNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var other = await AScheme.SavedAsync(system, "tees");
        var (batch, version) = await PrepareAsync(system, scheme, null, await scheme.AwardAsync());

        var result = await system.As(other.Releaser).SendAsync(new ReleasePublicationCommand(batch, version, FakeStepUp.RightProof));

        Assert.IsType<Failure.NotFound>(result.Failure);
    }

    [Theory, EveryDatabase]
    public async Task Release_TenTimesAtOnce_PublishesOnce(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (batch, version) = await PrepareAsync(system, scheme, null, await scheme.AwardAsync("A"), await scheme.AwardAsync("B"));
        system.As(scheme.Releaser);

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            system.SendAsync(new ReleasePublicationCommand(batch, version, FakeStepUp.RightProof))));

        Assert.Single(results, r => r.Failure is null);
        Assert.All(results.Where(r => r.Failure is not null), r => Assert.IsType<Failure.Conflict>(r.Failure));
        Assert.Equal([1, 2], await system.QueryAsync(db => db.RegisterEntries.OrderBy(e => e.Number).Select(e => e.Number).ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task GoLive_OnManyNodesAtOnce_PublishesEachBatchOnce_AndNumbersStayDense(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var embargo = system.Clock.GetUtcNow().AddHours(1);
        var batches = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            batches.Add(await scheme.PublishAsync(embargo, await scheme.AwardAsync($"First {i}"), await scheme.AwardAsync($"Second {i}")));
        }
        system.Clock.Advance(TimeSpan.FromHours(1));
        system.As(FakeUser.TheConsole);

        var results = await Task.WhenAll(batches.SelectMany(b => Enumerable.Repeat(b, 4)).Select(b => system.SendAsync(new GoLiveCommand(b))));

        Assert.Equal(3, results.Count(r => r.Failure is null));
        Assert.Equal([1, 2, 3, 4, 5, 6], await system.QueryAsync(db => db.RegisterEntries.OrderBy(e => e.Number).Select(e => e.Number).ToListAsync()));
        Assert.Equal(6, await system.QueryAsync(db => db.RegisterRows.CountAsync(r => r.KnownUntil == null)));
    }

    [Theory, EveryDatabase]
    public async Task GoLive_BeforeTheEmbargoEnds_ChangesNothingInPublic(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var batch = await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), await scheme.AwardAsync());
        system.Clock.Advance(TimeSpan.FromMinutes(59));

        var result = await system.As(FakeUser.TheConsole).SendAsync(new GoLiveCommand(batch));

        Assert.IsType<Failure.Conflict>(result.Failure);
        var register = await system.As(FakeUser.Nobody).SendAsync(new SearchRegisterQuery(new RegisterFilter()));
        Assert.Equal(0, register.Value.Lines.Total);
        Assert.Equal(0, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task GoLive_WhenOneAppealedMeanwhile_HoldsItBack_AndPublishesTheOthers(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (appealed, quiet) = (await scheme.AwardAsync("Appealing Ltd"), await scheme.AwardAsync("Quiet Ltd"));
        var batch = await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), appealed, quiet);
        var decision = await system.QueryAsync(db => db.Decisions.SingleAsync(d => d.Id == appealed.DecisionId));
        await system.SaveAsync(Appeal.Lodge(decision, "The level is too low", new Actor(Guid.NewGuid(), [ActorRole.EmployerSignatory]), system.Clock.GetUtcNow()));
        system.Clock.Advance(TimeSpan.FromHours(1));

        var result = await system.As(FakeUser.TheConsole).SendAsync(new GoLiveCommand(batch));

        Assert.Equal(PublicationStatus.Live, result.Value);
        Assert.Equal(["Quiet Ltd"], await system.QueryAsync(db => db.RegisterRows.Select(r => r.EmployerName).ToListAsync()));
        Assert.Equal(
            ["Appealing Ltd has appealed against the decision"],
            await system.QueryAsync(db => db.PublicationBatches.SelectMany(b => b.Items).Where(i => i.HoldBackReason != null).Select(i => i.HoldBackReason!).ToListAsync()));
        Assert.Equal(AccreditationStatus.Awarded, await system.QueryAsync(db => db.Accreditations.Where(a => a.Id == appealed.Id).Select(a => a.Status).SingleAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Release_WhenANameChangedMeanwhile_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Old Name Ltd");
        var (batch, version) = await PrepareAsync(system, scheme, null, award);
        await scheme.RenameAsync(award.EmployerId, "New Name Ltd");

        var result = await system.As(scheme.Releaser).SendAsync(new ReleasePublicationCommand(batch, version, FakeStepUp.RightProof));

        Assert.Contains("Old Name Ltd changed", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Prepare_OfASoleTraderWithoutConsent_IsRefused_AndWithConsentUsesTheTradingName(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Jo Bloggs", isSoleTrader: true);

        var refused = await system.As(scheme.Preparer).SendAsync(new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null));
        await system.QueryAsync(async db =>
        {
            (await db.Employers.SingleAsync()).GivePublicationConsent("Wirral Window Cleaning", new Actor(Guid.NewGuid(), [ActorRole.EmployerSignatory]), system.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await scheme.PublishAsync(null, award);

        Assert.Contains("has not agreed", Assert.IsType<Failure.Conflict>(refused.Failure).Message, StringComparison.Ordinal);
        var entry = await system.QueryAsync(db => db.RegisterEntries.SingleAsync());
        Assert.Contains("Wirral Window Cleaning", entry.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("Jo Bloggs", entry.Content, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Publish_OfADeclaredLevel_SaysNothingAsAFact(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);

        await scheme.PublishAsync(null, await scheme.AwardAsync(level: "aspiring"));

        var row = await system.QueryAsync(db => db.RegisterRows.SingleAsync());
        Assert.True(row is { IsEvidenced: false, RecognisesUnion: null, PaysLivingWage: null, HasNoZeroHours: null });
        Assert.Empty(row.ReadCriteriaMet());
    }

    [Theory, EveryDatabase]
    public async Task ABatch_WithTheReadersOwnEmployerInIt_IsNeitherReadNorCancelled(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (batch, version) = await PrepareAsync(system, scheme, null, await scheme.AwardAsync());
        var member = await system.QueryAsync(db => db.Employers.SelectMany(e => e.Members).Select(m => m.UserId).SingleAsync());
        system.As(FakeUser.Staff(StaffRole.Publisher, scheme.Scheme.Id, member));

        var read = await system.SendAsync(new GetPublicationQuery(batch));
        var cancelled = await system.SendAsync(new CancelPublicationCommand(batch, version, "I would rather not"));

        Assert.IsType<Failure.NotFound>(read.Failure);
        Assert.Contains("You belong to an employer in this batch", Assert.IsType<Failure.Conflict>(cancelled.Failure).Message, StringComparison.Ordinal);
        Assert.Null((await system.As(scheme.Releaser).SendAsync(new GetPublicationQuery(batch))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Prepare_MailsNobodyWhoseAccountIsDisabled(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (gone, here) = (AnAccount.With("gone@mersey.test", "Gone"), AnAccount.With("here@mersey.test", "Here"));
        gone.DisabledAt = system.Clock.GetUtcNow();
        await system.SaveAsync(gone, here);
        await system.SaveAsync(
            Grant.FromConsole(gone.Id, StaffRole.Publisher, scheme.Scheme.Id, seat: null, system.Clock.GetUtcNow()),
            Grant.FromConsole(here.Id, StaffRole.Publisher, scheme.Scheme.Id, seat: null, system.Clock.GetUtcNow()));

        await PrepareAsync(system, scheme, null, await scheme.AwardAsync());

        Assert.Equal(["here@mersey.test"], await system.QueryAsync(db => db.Outbox.Where(m => m.Subject == "A publication is waiting for you").Select(m => m.To).ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Prepare_OfWhatIsInAnOpenBatch_IsRefused(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync();
        await PrepareAsync(system, scheme, null, award);

        var second = await system.As(scheme.Preparer).SendAsync(new PreparePublicationCommand(scheme.Scheme.Id, [award.Id], null));

        Assert.IsType<Failure.Conflict>(second.Failure);
    }

    [Theory, EveryDatabase]
    public async Task Publish_OfARenewal_SupersedesItsPredecessor(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var first = await scheme.AwardAsync("Renewing Ltd", "aspiring");
        await scheme.PublishAsync(null, first);
        var employer = await system.QueryAsync(db => db.Employers.SingleAsync());
        system.Clock.Advance(TimeSpan.FromDays(30));
        var second = await scheme.AwardAsync(employer, "accredited", renews: first.Id);

        await scheme.PublishAsync(null, second);

        Assert.Equal(AccreditationStatus.Superseded, await system.QueryAsync(db => db.Accreditations.Where(a => a.Id == first.Id).Select(a => a.Status).SingleAsync()));
        var register = await system.As(FakeUser.Nobody).SendAsync(new SearchRegisterQuery(new RegisterFilter()));
        Assert.Equal(["Accredited"], register.Value.Lines.Items.Select(l => l.LevelName));
        Assert.Equal(3, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Publish_OfALaterAward_SupersedesEverythingTheEmployerHeldBefore_ThoughItRenewsNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var suspended = await scheme.AwardAsync("Twice Ltd", "aspiring");
        await scheme.PublishAsync(null, suspended);
        await system.QueryAsync(async db =>
        {
            (await db.Accreditations.SingleAsync()).Suspend("Wages fell behind", new Actor(Guid.NewGuid(), [ActorRole.PanelMember]));
            return await db.SaveChangesAsync();
        });
        var employer = await system.QueryAsync(db => db.Employers.SingleAsync());
        system.Clock.Advance(TimeSpan.FromDays(30));
        var neverPublic = await scheme.AwardAsync(employer, "aspiring");
        system.Clock.Advance(TimeSpan.FromDays(30));
        var newest = await scheme.AwardAsync(employer, "accredited");

        await scheme.PublishAsync(null, newest);

        var held = await system.QueryAsync(db => db.Accreditations.ToDictionaryAsync(a => a.Id, a => a.Status));
        Assert.Equal(
            (AccreditationStatus.Superseded, AccreditationStatus.Superseded, AccreditationStatus.Active),
            (held[suspended.Id], held[neverPublic.Id], held[newest.Id]));
        var register = await system.As(FakeUser.Nobody).SendAsync(new SearchRegisterQuery(new RegisterFilter()));
        Assert.Equal(["Accredited"], register.Value.Lines.Items.Select(l => l.LevelName));
        Assert.Equal(3, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Publish_OfTwoAwardsOfOneEmployerAtOnce_LeavesTheLaterInForce(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var first = await scheme.AwardAsync("Twice Ltd", "aspiring");
        var employer = await system.QueryAsync(db => db.Employers.SingleAsync());
        system.Clock.Advance(TimeSpan.FromDays(1));
        var second = await scheme.AwardAsync(employer, "accredited");

        await scheme.PublishAsync(null, second, first);

        var held = await system.QueryAsync(db => db.Accreditations.ToDictionaryAsync(a => a.Id, a => a.Status));
        Assert.Equal((AccreditationStatus.Superseded, AccreditationStatus.Active), (held[first.Id], held[second.Id]));
        Assert.Empty((await system.As(FakeUser.TheConsole).SendAsync(new VerifyRegisterQuery())).Value.Problems);
    }

    [Theory, EveryDatabase]
    public async Task Cancel_OfAReleasedBatch_SetsItsAwardsFree(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync();
        var batch = await scheme.PublishAsync(system.Clock.GetUtcNow().AddHours(1), award);
        var version = await system.QueryAsync(db => db.PublicationBatches.Select(b => b.Version).SingleAsync());

        var cancelled = await system.As(scheme.Preparer).SendAsync(new CancelPublicationCommand(batch, version, "The launch moved"));

        Assert.Null(cancelled.Failure);
        system.Clock.Advance(TimeSpan.FromHours(2));
        Assert.IsType<Failure.Conflict>((await system.As(FakeUser.TheConsole).SendAsync(new GoLiveCommand(batch))).Failure);
        await scheme.PublishAsync(null, award);
        Assert.Equal(1, await system.QueryAsync(db => db.RegisterEntries.CountAsync()));
    }

    private static async Task<(Guid Batch, Guid Version)> PrepareAsync(TestSystem system, AScheme scheme, DateTimeOffset? embargo, params Accreditation[] awards)
    {
        var prepared = await system.As(scheme.Preparer).SendAsync(new PreparePublicationCommand(scheme.Scheme.Id, [.. awards.Select(a => a.Id)], embargo));
        var version = await system.QueryAsync(db => db.PublicationBatches.Where(b => b.Id == prepared.Value).Select(b => b.Version).SingleAsync());
        return (prepared.Value, version);
    }
}
