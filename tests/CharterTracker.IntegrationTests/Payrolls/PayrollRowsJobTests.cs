using System.Text;
using CharterTracker.Adapters.Payrolls;
using CharterTracker.Domain;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Payrolls;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Payrolls;

public class PayrollRowsJobTests
{
    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    [Theory, EveryDatabase]
    public async Task RunOnce_WhenTheTimeToAppealHasPassed_ForgetsTheRowsAndKeepsTheCounts(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync("aspiring");
        await CheckAsync(system, id);
        await DecideAsync(made, id);

        system.Clock.Advance(ADay * Appeal.DaysToLodge);
        var onTheLastDay = await RunAsync(system);
        system.Clock.Advance(ADay);
        var after = await RunAsync(system);
        var again = await RunAsync(system);

        Assert.Equal([0, 1, 0], [onTheLastDay, after, again]);
        var check = await system.QueryAsync(db => db.PayrollChecks.SingleAsync());
        Assert.Empty(check.Rows);
        Assert.Equal((1, 1, system.Clock.GetUtcNow()), (check.Counts.Below, check.Distribution.People, check.RowsForgottenAt));
        Assert.DoesNotContain("BelowRate", await system.QueryAsync(EverythingStored.InAsync), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunOnce_WhileAnAppealIsOpen_KeepsThem()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync("aspiring");
        await CheckAsync(system, id);
        var decision = await DecideAsync(made, id);
        var owner = new Actor(made.Owner.Id, made.Employer.RolesOf(made.Owner.Id));
        await system.SaveAsync(Appeal.Lodge(decision, "The payroll shows it", owner, system.Clock.GetUtcNow()));

        system.Clock.Advance(ADay * 60);

        Assert.Equal(0, await RunAsync(system));
    }

    [Fact]
    public async Task RunOnce_ForAnApplicationOnItsWay_KeepsThemHoweverLongItTakes()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync();
        await CheckAsync(system, id);
        await made.System.As(made.AsOwner).SendAsync(await made.SubmissionOfAsync(id));

        system.Clock.Advance(ADay * 300);

        Assert.Equal(0, await RunAsync(system));
    }

    [Fact]
    public async Task RunOnce_ForADraftThatNobodyTouches_ForgetsThemAfterNinetyDays()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        await CheckAsync(system, await made.StartedAsync());

        system.Clock.Advance(ADay * PayrollCheck.DaysRowsAreKeptUndecided);
        var early = await RunAsync(system);
        system.Clock.Advance(ADay);
        var due = await RunAsync(system);

        Assert.Equal([0, 1], [early, due]);
    }

    [Fact]
    public async Task RunOnce_ForACheckThatANewerOneReplaced_ForgetsItsRowsAtOnce()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        await CheckAsync(system, id);
        system.Clock.Advance(TimeSpan.FromMinutes(1));
        await CheckAsync(system, id);

        Assert.Equal(1, await RunAsync(system));

        system.As(made.AsOwner);
        var newest = (await system.SendAsync(new GetPayrollCheckQuery(id, "F1"))).Value.Newest!;
        Assert.Single(newest.Rows);
    }

    private static async Task<TestSystem> StartAsync(DatabaseKind kind)
    {
        var system = await TestSystem.StartAsync(kind, services => services.AddPayrollReading().AddJob<PayrollRowsJob>());
        await system.SaveAsync(LivingWages.At(system.Clock.GetUtcNow()));
        return system;
    }

    private static async Task CheckAsync(TestSystem system, Guid applicationId)
    {
        const string File = "Payroll number,Hourly rate,Date of birth\n1,12.00,14/02/1990\n";
        var result = await system.SendAsync(new CheckPayrollCommand(
            applicationId,
            "F1",
            new DateOnly(2026, 10, 30),
            new PayrollStatements(EverybodyIsOldEnough: false, NobodyIsApprentice: true),
            new MemoryStream(Encoding.UTF8.GetBytes(File))));
        Assert.IsType<PayrollReading.Checked>(result.Value);
    }

    /// <summary>Has an application submitted, declined by the panel, and the employer told.</summary>
    private static async Task<Decision> DecideAsync(AnEmployersCase made, Guid id)
    {
        await made.System.As(made.AsOwner).SendAsync(await made.SubmissionOfAsync(id));
        var now = made.System.Clock.GetUtcNow();
        var panel = new Actor(Guid.NewGuid(), [ActorRole.PanelMember]);
        await made.MoveAsync(id, a => a.Accept(unionDisagreementIsOpen: false, new Actor(made.Lead.Id, [ActorRole.LeadAssessor])));
        var terms = new DecisionTerms(DecisionOutcome.Declined, null, "The pay is too low.", null, null, null);
        var decision = Decision.Propose(await made.ApplicationAsync(id), terms, "none", panel, now);
        decision.Sign(terms.Sha256(), PanelSeat.Union, new PanelQuorum(1, 0, 0, 0), panel, now);
        decision.Notify(now);
        await made.System.SaveAsync(decision);
        await made.MoveAsync(id, a => a.Decide(unionDisagreementIsOpen: false, panel, now));
        return decision;
    }

    private static async Task<int> RunAsync(TestSystem system)
    {
        system.As(FakeUser.TheConsole);
        return await system.Services.GetRequiredService<JobRunner<PayrollRowsJob>>().RunOnceAsync(TestContext.Current.CancellationToken);
    }
}
