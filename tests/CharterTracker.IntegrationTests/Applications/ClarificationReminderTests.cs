using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Applications;

/// <summary>The one reminder of a clarification.</summary>
public class ClarificationReminderTests
{
    [Theory, EveryDatabase]
    public async Task Reminder_GoesOnceToEverybodyWhoHasToDoWithTheReply_ThreeDaysBeforeTheLast(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await AskedAsync(made, days: 14);
        var version = (await made.ApplicationAsync(id)).Version;

        var reminded = await DaysOfRemindersAsync(system, days: 13);

        Assert.Equal([12], reminded);
        var mails = await RemindersAsync(system);
        Assert.Equal(
            ["con.tributor@calder.test", "olive.owner@calder.test", "sig.natory@calder.test"], mails.Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.All(mails, m =>
        {
            Assert.Contains("until the end of 8 December 2026", m.Body, StringComparison.Ordinal);
            Assert.Contains($"/employer/applications/{id}/reply", m.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("count them", m.Body, StringComparison.Ordinal);
        });
        // A person who is signing the reply at that moment is not refused.
        Assert.Equal(version, (await made.ApplicationAsync(id)).Version);
    }

    [Theory, EveryDatabase]
    public async Task Reminder_OfTwoNodesAtOnce_IsSentByOne(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await AskedAsync(made, days: 14);
        system.As(FakeUser.TheConsole).Clock.Advance(TimeSpan.FromDays(12));

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => system.SendAsync(new SendClarificationReminderCommand(id))));

        Assert.Equal(1, results.Count(r => r.Failure is null));
        Assert.All(results.Where(r => r.Failure is not null), r => Assert.IsType<Failure.NotFound>(r.Failure));
        Assert.Equal(3, (await RemindersAsync(system)).Count);
    }

    [Theory, EveryDatabase]
    public async Task Reminder_AfterTheReplyOrTheWithdrawal_IsSentToNobody_AndTheNextClarificationHasItsOwn(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await AskedAsync(made, days: 14);
        system.As(made.AsOwner);
        var seen = await made.SubmissionOfAsync(id);
        Assert.Null((await system.SendAsync(new ReplyToClarificationCommand(id, seen.Version, seen.Fingerprint, HasDeclared: true, FakeStepUp.RightProof))).Failure);

        Assert.Empty(await DaysOfRemindersAsync(system, days: 20));
        await AskAsync(made, id, days: 14);
        Assert.Equal([12], await DaysOfRemindersAsync(system, days: 13));
        system.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Null((await system.SendAsync(new PassClarificationDeadlineCommand(id))).Failure);
        await AskAsync(made, id, days: 14);
        system.As(made.AsOwner);
        var withdrawal = new WithdrawApplicationCommand(id, (await made.ApplicationAsync(id)).Version, "We merge", FakeStepUp.RightProof);
        Assert.Null((await system.SendAsync(withdrawal)).Failure);

        Assert.Empty(await DaysOfRemindersAsync(system, days: 20));
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(1, 2)]
    public async Task Reminder_WhereThereIsLittleTime_WaitsForTheDayAfterTheAsking(int days, int remindedOn)
    {
        await using var system = await StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        await AskedAsync(made, days);

        Assert.Equal([remindedOn], await DaysOfRemindersAsync(system, days + 2));
    }

    [Fact]
    public async Task Reminder_OfWhatIsDueToday_IsNone()
    {
        await using var system = await StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        await AskedAsync(made, days: 0);

        Assert.Empty(await DaysOfRemindersAsync(system, days: 3));
    }

    private static Task<TestSystem> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite) =>
        TestSystem.StartAsync(kind, services => services.AddJob<ClarificationReminderJob>());

    /// <summary>
    /// Goes through the days from now, at the same hour and a little later, and returns on which of them somebody was reminded.
    /// </summary>
    private static async Task<List<int>> DaysOfRemindersAsync(TestSystem system, int days)
    {
        system.As(FakeUser.TheConsole).Clock.Advance(TimeSpan.FromMinutes(1));
        var worker = system.Services.GetRequiredService<JobRunner<ClarificationReminderJob>>();
        List<int> reminded = [];
        for (var day = 1; day <= days; day++)
        {
            if (await worker.RunOnceAsync(TestContext.Current.CancellationToken) > 0)
            {
                reminded.Add(day);
            }
            system.Clock.Advance(TimeSpan.FromDays(1));
        }
        return reminded;
    }

    private static async Task<Guid> AskedAsync(AnEmployersCase made, int days)
    {
        var id = await made.SubmittedAsync();
        await AskAsync(made, id, days);
        return id;
    }

    /// <param name="days">Days from today to the last day.</param>
    private static Task AskAsync(AnEmployersCase made, Guid id, int days)
    {
        var lead = new Actor(made.Lead.Id, [ActorRole.LeadAssessor]);
        var now = made.System.Clock.GetUtcNow();
        return made.MoveAsync(id, a =>
        {
            if (a.Status == ApplicationStatus.Submitted)
            {
                a.Accept(unionDisagreementIsOpen: false, lead);
                a.Allocate(0, lead);
            }
            a.SendClarification("How do you count them?", ["F1"], LondonDays.End(LondonDays.From(now).AddDays(days)), now, lead);
        });
    }

    private static Task<List<CharterTracker.Domain.Platform.OutboxMessage>> RemindersAsync(TestSystem system) =>
        system.QueryAsync(db => db.Outbox.Where(m => m.Subject.StartsWith("Reminder: we are waiting")).ToListAsync());
}
