using CharterTracker.Domain;
using CharterTracker.Domain.Concerns;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Concerns;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Unions;

/// <summary>Tests the end of a recognition, and what it means for awards that the employer holds.</summary>
public class EndRecognitionTests
{
    [Theory, EveryDatabase]
    public async Task End_WhileAnAwardIsHeld_OpensOneConcern_ForTheLeadsOfThatScheme(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await made.HoldAsync("aspiring");
        var (application, recognition) = await AUnion.AskedAsync(made);
        await AUnion.AddAsync(system, application, (await AUnion.SavedAsync(system, "GMB")).Id, "Cleaners");

        var ended = await EndAsync(system, application, recognition);
        var again = await EndAsync(system, application, recognition);

        Assert.Null(ended.Failure);
        Assert.IsType<Failure.Conflict>(again.Failure);
        var concern = Assert.Single(await ConcernsAsync(system));
        Assert.Contains("Calder Vale Foods Limited told us on 24 November 2026 that it no longer recognises Unite the Union for this bargaining unit: Drivers (40 covered). The recognition ended on 20 November 2026.", concern.Text, StringComparison.Ordinal);
        Assert.Contains("It says that it still recognises: GMB, Cleaners.", concern.Text, StringComparison.Ordinal);
        var mail = Assert.Single(await system.QueryAsync(db => db.Outbox.Where(m => m.Subject.Contains(concern.Receipt)).ToListAsync()));
        Assert.Equal(made.Lead.Email, mail.To);
        Assert.All(["Calder", "Unite", "Drivers"], said => Assert.DoesNotContain(said, mail.Body, StringComparison.Ordinal));
        system.As(FakeUser.Staff(StaffRole.LeadAssessor, made.Scheme.Id, made.Lead.Id));
        var line = Assert.Single((await system.SendAsync(new ListConcernsQuery())).Value.Items);
        Assert.Equal(("Calder Vale Foods Limited", true), (line.Employer, line.IsOurs));
        var opened = (await system.SendAsync(new OpenConcernCommand(concern.Id))).Value;
        Assert.Equal((false, true), (opened.IsOnRegister, opened.CaseId is not null));
    }

    [Theory, EveryDatabase]
    public async Task End_WhileTwoSchemesHaveAwarded_TellsEachOfItsOwn(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await made.HoldAsync("aspiring");
        var elsewhere = await AScheme.SavedAsync(system, "tyne");
        await elsewhere.AwardAsync(made.Employer);
        system.As(made.AsOwner);
        var (application, recognition) = await AUnion.AskedAsync(made);

        await EndAsync(system, application, recognition);

        var concerns = await ConcernsAsync(system);
        Assert.Equal(2, concerns.Count);
        var here = await SeenAsync(system, made.Scheme.Id);
        var there = await SeenAsync(system, elsewhere.Scheme.Id);
        Assert.NotEqual(Assert.Single(here), Assert.Single(there));
        Assert.Contains("The award says that union recognition was met.", concerns.Single(c => c.Id == there[0]).Text, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task End_LongAfterTheDecision_IsTaken_AndOpensTheConcern(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await made.HoldAsync("aspiring");
        var decided = await system.QueryAsync(db => db.Applications.Select(a => a.Id).SingleAsync());
        var (_, recognition) = await AUnion.AskedAsync(made);

        var unions = (await system.SendAsync(new GetRecognitionsQuery(decided))).Value;
        var ended = await EndAsync(system, decided, recognition);

        Assert.Equal((false, true), (unions.IsLive, Assert.Single(unions.Recognitions).CanEnd));
        Assert.StartsWith("the level Aspiring of the ", Assert.Single(unions.Held), StringComparison.Ordinal);
        Assert.Null(ended.Failure);
        Assert.Single(await ConcernsAsync(system));
    }

    [Theory, EveryDatabase]
    public async Task End_WhereNothingIsHeld_OrItHasLapsed_OpensNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await made.HoldAsync("aspiring");
        system.Clock.Advance(TimeSpan.FromDays(400));
        var (application, recognition) = await AUnion.AskedAsync(made);

        var ended = await EndAsync(system, application, recognition);

        Assert.Null(ended.Failure);
        Assert.Empty(await ConcernsAsync(system));
        Assert.IsType<Failure.NotFound>((await EndAsync(system.As(FakeUser.Person()), application, recognition)).Failure);
    }

    private static async Task<Result> EndAsync(TestSystem system, Guid application, Guid recognition)
    {
        var version = await system.QueryAsync(db => db.Recognitions.Where(r => r.Id == recognition).Select(r => r.Version).SingleAsync());
        return await system.SendAsync(new EndRecognitionCommand(application, recognition, version, LondonDays.From(system.Clock.GetUtcNow()).AddDays(-4)));
    }

    private static async Task<IReadOnlyList<Guid>> SeenAsync(TestSystem system, Guid scheme) =>
        [.. (await system.As(FakeUser.Staff(StaffRole.LeadAssessor, scheme)).SendAsync(new ListConcernsQuery())).Value.Items.Select(c => c.Id)];

    private static Task<List<Concern>> ConcernsAsync(TestSystem system) => system.QueryAsync(db => db.Concerns.ToListAsync());
}
