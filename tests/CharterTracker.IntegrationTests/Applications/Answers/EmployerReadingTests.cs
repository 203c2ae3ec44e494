using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Applications;

public class EmployerReadingTests
{
    [Theory, EveryDatabase]
    public async Task TaskList_CountsWhatIsFinished_AndSaysWhatTheLevelStillNeeds(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        await made.AnswerAsync(id, "F1");
        system.Queries.Reset();

        var list = (await system.SendAsync(new GetTaskListQuery(id))).Value;

        Assert.InRange(system.Queries.Count, 1, 9);
        Assert.Equal((1, 4), (list.Finished, list.Total));
        Assert.Equal(
            [
                "Fair: 1 section to finish",
                "Just: 2 sections to finish",
                "A union that you recognise, and its answer (you can send the application before it comes)",
            ],
            list.StillNeeds.Select(n => n.Words));
        Assert.Equal(["J1", "J2"], list.StillNeeds[1].Open.Select(c => c.Code));
        Assert.False(list.IsOutsideArea);
        Assert.Equal(ProgressState.Finished, list.Themes[0].Tasks[0].State);
    }

    [Theory, EveryDatabase]
    public async Task Decision_BeforeTheEmployerWasTold_DoesNotShowAnywhere(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (id, decision) = await DecidedAsync(made);

        var before = await system.SendAsync(new GetDecisionLetterQuery(id));
        var homeBefore = (await system.SendAsync(new GetEmployerHomeQuery())).Value.Employers.Single().Applications.Single();
        var listBefore = (await system.SendAsync(new GetTaskListQuery(id))).Value;
        await system.QueryAsync(async db =>
        {
            var stored = await db.Decisions.FindAsync(decision);
            stored!.Notify(system.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var after = await system.SendAsync(new GetDecisionLetterQuery(id));

        Assert.IsType<Failure.NotFound>(before.Failure);
        Assert.Equal("Being assessed", homeBefore.Status.EmployerLabel());
        Assert.Equal("Being assessed", listBefore.Heading.StatusLabel);
        Assert.Equal("Nothing shows how people can speak up.", after.Value.Reasons);
        Assert.Equal(system.Clock.Today().AddDays(28), after.Value.AppealUntil);
        Assert.True(after.Value.CanAppeal);
    }

    [Fact]
    public async Task EveryReading_ByAStranger_IsNotFound()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        system.As(FakeUser.Person());

        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetTaskListQuery(id))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetAnswerQuery(id, "F1"))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetCheckAnswersQuery(id))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetDecisionLetterQuery(id))).Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetCharterChoicesQuery(made.Employer.Id))).Failure);
        Assert.Empty((await system.SendAsync(new GetEmployerHomeQuery())).Value.Employers);
    }

    [Fact]
    public async Task Choices_ShowWhatEachLevelAsks()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);

        var choice = Assert.Single((await system.SendAsync(new GetCharterChoicesQuery(made.Employer.Id))).Value.Charters);

        Assert.True(choice.IsInArea);
        Assert.Equal([0, 2, 1], choice.Levels.Select(l => l.Assessors));
        Assert.Equal(["You confirm one statement", "You hold Investors in People, with its number and expiry", "You hold Accredited already"], choice.Levels[2].Before);
    }

    private static async Task<(Guid Application, Guid Decision)> DecidedAsync(AnEmployersCase made)
    {
        var id = await made.SubmittedAsync("aspiring");
        var now = made.System.Clock.GetUtcNow();
        var panel = new Actor(Guid.NewGuid(), [ActorRole.PanelMember]);
        await made.MoveAsync(id, a => a.Accept(unionDisagreementIsOpen: false, new Actor(made.Lead.Id, [ActorRole.LeadAssessor])));
        var terms = new DecisionTerms(DecisionOutcome.Declined, null, "Nothing shows how people can speak up.", null, null, null);
        var decision = Decision.Propose(await made.ApplicationAsync(id), terms, "none", panel, now);
        decision.Sign(terms.Sha256(), PanelSeat.Union, new PanelQuorum(1, 0, 0, 0), panel, now);
        await made.System.SaveAsync(decision);
        await made.MoveAsync(id, a => a.Decide(unionDisagreementIsOpen: false, panel, now));
        return (id, decision.Id);
    }
}
