using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Access;

/// <summary>Tests CaseAccess over one case in every state, for every relation that a person can have with it.</summary>
public class CaseAccessTests
{
    [Theory, EveryDatabase]
    public async Task StaffRequest_InEveryRoleStateAndRelation_OpensWhatTheRulesSay(DatabaseKind kind)
    {
        await using var world = await World.BuildAsync(kind);

        foreach (var role in Enum.GetValues<StaffRole>())
        {
            foreach (var reading in new[] { CaseReading.Declaration, CaseReading.Line, CaseReading.Content })
            {
                var listed = await world.ListAsync(world.Staff(role), new StaffProbe(Guid.Empty), reading);
                var expected = world.Cases.Where(c => ReadingRules.Of(role, c.State, c.Relation) >= reading);

                Assert.Equal(Told(expected), Told(world.Cases.Where(c => listed.Contains(c.Id))));

                IEnumerable<string> Told(IEnumerable<PlacedCase> some) =>
                    some.Select(c => $"{role} {reading} {c.State} {c.Relation}").Order();
            }
            foreach (var one in world.Cases)
            {
                var probe = new StaffProbe(one.Id);
                var acted = await world.AskAsync(world.Staff(role), cases => cases.OpenAsync(probe, version: null, CancellationToken.None));
                var read = await world.AskAsync(world.Staff(role), cases => cases.ReadAsync(probe, CancellationToken.None));
                var expected = (role, one.State, one.Relation, ReadingRules.RefusalOf(role, one.State, one.Relation));

                Assert.Equal(expected, (role, one.State, one.Relation, acted.Failure?.GetType().Name));
                Assert.Equal(expected, (role, one.State, one.Relation, read.Failure?.GetType().Name));
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task StaffRequest_OfAnotherScheme_OpensNothing(DatabaseKind kind)
    {
        await using var world = await World.BuildAsync(kind);
        var elsewhere = FakeUser.Staff(StaffRole.LeadAssessor, Guid.NewGuid(), world.Staff(StaffRole.LeadAssessor).Id);

        Assert.Empty(await world.ListAsync(elsewhere, new StaffProbe(Guid.Empty), CaseReading.Declaration));
    }

    /// <summary>The permission of the request counts, not the best that the person holds: a panel member does not allocate.</summary>
    [Fact]
    public async Task StaffRequest_ByAPermissionThatTheRoleDoesNotHold_OpensNothing()
    {
        await using var world = await World.BuildAsync(DatabaseKind.Sqlite);

        Assert.Empty(await world.ListAsync(world.Staff(StaffRole.PanelMember), new LeadProbe(Guid.Empty), CaseReading.Content));
        Assert.NotEmpty(await world.ListAsync(world.Staff(StaffRole.LeadAssessor), new LeadProbe(Guid.Empty), CaseReading.Content));
    }

    [Theory, EveryDatabase]
    public async Task EmployersRequest_InEveryState_OpensTheirOwnAndNothingElse(DatabaseKind kind)
    {
        await using var world = await World.BuildAsync(kind);
        var own = world.Cases.Where(c => c.Relation == CaseRelation.OwnEmployer).ToList();

        var listed = await world.ListAsync(world.Owner, new EmployerProbe(Guid.Empty), CaseReading.Content);
        var probe = new EmployerProbe(own[0].Id);
        var others = await world.AskAsync(FakeUser.Person(), cases => cases.OpenAsync(probe, version: null, CancellationToken.None));

        Assert.Equal(Enum.GetValues<ApplicationStatus>().Length, own.Count);
        Assert.Equal(own.Select(c => c.Id).Order(), listed.Order());
        Assert.IsType<Failure.NotFound>(others.Failure);
    }

    [Fact]
    public async Task Open_AtAStaleVersion_IsRefusedAtTheSave()
    {
        await using var world = await World.BuildAsync(DatabaseKind.Sqlite);
        var probe = new EmployerProbe(world.Cases.First(c => c.Relation == CaseRelation.OwnEmployer).Id);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => world.SaveAfterOpeningAsync(probe, Guid.NewGuid()));
        await world.SaveAfterOpeningAsync(probe, version: null);
    }

    [Requires(Permission.Staff)]
    private sealed record StaffProbe(Guid ApplicationId) : ICaseRequest, IRequest;

    [Requires(Permission.Allocate)]
    private sealed record LeadProbe(Guid ApplicationId) : ICaseRequest, IRequest;

    [Requires(Permission.ActForEmployer)]
    private sealed record EmployerProbe(Guid ApplicationId) : ICaseRequest, IRequest;

    private sealed record PlacedCase(Guid Id, ApplicationStatus State, CaseRelation Relation);

    private sealed class World : IAsyncDisposable
    {
        private readonly TestSystem _system;
        private readonly Guid _schemeId;
        private readonly Dictionary<StaffRole, UserAccount> _people;
        private readonly UserAccount _owner;

        private World(TestSystem system, Guid schemeId, Dictionary<StaffRole, UserAccount> people, UserAccount owner) =>
            (_system, _schemeId, _people, _owner) = (system, schemeId, people, owner);

        public List<PlacedCase> Cases { get; } = [];

        public FakeUser Owner => FakeUser.Person(_owner.Id);

        public FakeUser Staff(StaffRole role) => FakeUser.Staff(role, _schemeId, _people[role].Id);

        public static async Task<World> BuildAsync(DatabaseKind kind)
        {
            var system = await TestSystem.StartAsync(kind);
            var now = system.Clock.GetUtcNow();
            var scheme = Scheme.Create(
                "mersey", "Mersey Fair Work", "Mersey Combined Authority", "MFW", "E47000004", "#0b6e4f", "charter@mersey.test",
                PanelQuorum.OfTwo, isSmall: false);
            var charter = Charter.Draft(scheme.Id, 1, ASmallContent(), importedBy: null, now);
            var union = Union.List("Bakers' Union");
            await system.SaveAsync(scheme, charter, union);
            var people = Enum.GetValues<StaffRole>().ToDictionary(r => r, r => AnAccount.With($"{r}@mersey.test", r.ToString()));
            foreach (var person in people.Values)
            {
                person.WorksForUnionId = union.Id;
            }
            var owner = AnAccount.With("owner@calder.test");
            await system.SaveAsync([.. people.Values, owner]);
            var world = new World(system, scheme.Id, people, owner);
            foreach (var relation in Enum.GetValues<CaseRelation>())
            {
                await world.PlaceAsync(relation, charter, union, now);
            }
            return world;
        }

        public Task<List<Guid>> ListAsync(FakeUser who, IBaseRequest probe, CaseReading reading) =>
            AskAsync(who, cases => cases.Query(probe, reading).Select(a => a.Id).ToListAsync());

        public async Task<T> AskAsync<T>(FakeUser who, Func<CaseAccess, Task<T>> ask)
        {
            await using var scope = _system.As(who).Services.CreateAsyncScope();
            return await ask(scope.ServiceProvider.GetRequiredService<CaseAccess>());
        }

        public async Task SaveAfterOpeningAsync(EmployerProbe probe, Guid? version)
        {
            await using var scope = _system.As(Owner).Services.CreateAsyncScope();
            var opened = await scope.ServiceProvider.GetRequiredService<CaseAccess>().OpenAsync(probe, version, CancellationToken.None);
            var db = scope.ServiceProvider.GetRequiredService<Data.CharterDbContext>();
            db.Lock(opened.Value.Application);
            await db.SaveChangesAsync();
        }

        public ValueTask DisposeAsync() => _system.DisposeAsync();

        /// <summary>One employer for each relation, with a case in each state.</summary>
        private async Task PlaceAsync(CaseRelation relation, Charter charter, Union union, DateTimeOffset now)
        {
            var stranger = await _system.SaveAsync(AnAccount.With($"{relation}@elsewhere.test"));
            var founder = relation == CaseRelation.OwnEmployer ? _owner.Id : stranger.Id;
            var employer = Employer.Join(
                $"E000000{(int)relation + 1}", new EmployerProfile($"{relation} Foods Limited", ["10710"], "C", 42), founder, now);
            var actor = new Actor(founder, employer.RolesOf(founder));
            var details = new RecognitionDetails(RecognitionKind.Voluntary, "Bakers", 30, new DateOnly(2020, 1, 1));
            var recognition = Recognition.Record(employer.Id, union.Id, details, actor, now);
            if (relation == CaseRelation.OwnEmployer)
            {
                foreach (var person in _people.Values)
                {
                    employer.AddMember(person.Id, MembershipRole.Contributor, now);
                }
            }
            await _system.SaveAsync(employer, recognition);
            if (relation == CaseRelation.UnionTie)
            {
                var lead = new Actor(Guid.NewGuid(), [ActorRole.LeadAssessor]);
                await _system.SaveAsync(UnionDispute.Mark(recognition, isMarkedAlready: false, "A ballot", lead, now));
            }
            foreach (var state in Enum.GetValues<ApplicationStatus>())
            {
                var application = Application.Start(
                    $"MFW-{(int)relation}{(int)state}", employer.Id, _schemeId, charter.Id, "one", LevelTrack.OneAssessor, actor, now);
                await _system.QueryAsync(async db =>
                {
                    db.Add(application);
                    // The status is set directly: how the case got there does not matter here.
                    db.Entry(application).Property(a => a.Status).CurrentValue = state;
                    return await db.SaveChangesAsync();
                });
                await _system.SaveAsync([.. DeclarationsOn(application.Id, relation, now)]);
                Cases.Add(new PlacedCase(application.Id, state, relation));
            }
        }

        /// <summary>
        /// The declarations of a person: whoever has a conflict said before that they have none, and whoever has none had one that was
        /// lifted, so that neither the first nor the newest counts by itself.
        /// </summary>
        private IEnumerable<object> DeclarationsOn(Guid applicationId, CaseRelation relation, DateTimeOffset now)
        {
            if (relation == CaseRelation.Undeclared)
            {
                return [];
            }
            var hasConflict = relation == CaseRelation.Conflict;
            return _people.Values.SelectMany(p =>
            {
                var first = ConflictDeclaration.Make(applicationId, p.Id, !hasConflict, "My brother works there", now.AddMinutes(-2));
                if (first.Stands)
                {
                    first.Lift("He has left", needsAdministrator: true, new Actor(Guid.NewGuid(), [ActorRole.Administrator]),
                        now.AddMinutes(-2));
                }
                return new object[]
                {
                    first, ConflictDeclaration.Make(applicationId, p.Id, hasConflict, "My brother works there", now.AddMinutes(-1)),
                };
            });
        }

        private static CharterContent ASmallContent()
        {
            var everybody = new Population(18, Apprentices: false, Interns: false, ContractorRule.None);
            var pay = new Criterion("F1", "Pay", "Everybody is paid the rate.", "", everybody, [], [], [], Commitment.LivingWage);
            return new CharterContent(
                "Fair Work Charter",
                "A charter made up for tests",
                "One criterion.",
                [new Theme("fair", "Fair", "Pay.", [pay])],
                [new Level("one", "One", "One assessor.", 24, Renews: true, LevelTrack.OneAssessor, new AllOfRule([]), [], [], ["F1"])]);
        }
    }
}
