using CharterTracker.Domain.Unions;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Unions;

/// <summary>Tests reminders, both asked for and automatic.</summary>
public class SendUnionReminderTests
{
    [Theory, EveryDatabase]
    public async Task Remind_BeforeThreeDays_IsRefused_ThenReplacesTheLink_AndGivesNoMoreTime(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var first = await AUnion.TokenAsync(system);
        var ends = await system.QueryAsync(db => db.Attestations.Select(a => a.ExpiresAt).SingleAsync());
        system.Clock.Advance(Attestation.WaitBeforeReminder - TimeSpan.FromMinutes(1));
        var early = await system.SendAsync(new SendUnionReminderCommand(application, recognition));
        system.Clock.Advance(TimeSpan.FromMinutes(1));

        var reminded = await system.SendAsync(new SendUnionReminderCommand(application, recognition));

        Assert.Contains("less than 3 days ago", Assert.IsType<Failure.Conflict>(early.Failure).Message, StringComparison.Ordinal);
        Assert.Null(reminded.Failure);
        Assert.All(await system.QueryAsync(db => db.Attestations.ToListAsync()), a => Assert.Equal(ends, a.ExpiresAt));
        var mail = (await system.QueryAsync(db => db.Outbox.Where(m => m.To == AUnion.Officer).ToListAsync())).OrderBy(m => m.Id).Last();
        Assert.Equal("Reminder: does Calder Vale Foods Limited recognise Unite the Union?", mail.Subject);
        var row = Assert.Single((await system.SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        Assert.Equal((system.Clock.GetUtcNow() - Attestation.WaitBeforeReminder, system.Clock.GetUtcNow(), false), (row.AskedAt, row.RemindedAt, row.CanRemind));
        system.As(FakeUser.Nobody);
        Assert.Equal(AttestationState.Replaced, (await system.SendAsync(new GetAttestationQuery(first))).Value.State);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new GiveAttestationCommand(first, AttestationAnswer.Confirm, null))).Failure);
        Assert.Null((await system.SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Remind_AfterTheAnswer_OrBeforeTheUnionWasAsked_IsRefused_AndSendsNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);
        await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.CannotSay, "Ask the branch"));
        system.As(made.AsOwner).Clock.Advance(Attestation.WaitBeforeReminder);
        var union = await system.QueryAsync(db => db.Unions.Select(u => u.Id).FirstAsync(u => db.Recognitions.Any(r => r.UnionId == u)));
        var never = await AUnion.AddAsync(system, application, union, "Cleaners");
        var before = await system.QueryAsync(db => db.Outbox.CountAsync());

        var answered = await system.SendAsync(new SendUnionReminderCommand(application, recognition));
        var unasked = await system.SendAsync(new SendUnionReminderCommand(application, never));

        Assert.Contains("no link is waiting for an answer", Assert.IsType<Failure.Conflict>(answered.Failure).Message, StringComparison.Ordinal);
        Assert.Contains("has not been asked yet", Assert.IsType<Failure.Conflict>(unasked.Failure).Message, StringComparison.Ordinal);
        Assert.Equal(before, await system.QueryAsync(db => db.Outbox.CountAsync()));
        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Person()).SendAsync(new SendUnionReminderCommand(application, recognition))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task ByItself_RemindsAfterAWeek_TwiceAtMost_AndNotAfterTheAnswer(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind, services => services.AddJob<AttestationReminderJob>());
        var made = await AnEmployersCase.InAsync(system);
        await AUnion.AskedAsync(made);
        system.As(FakeUser.TheConsole);
        var worker = system.Services.GetRequiredService<JobRunner<AttestationReminderJob>>();
        List<int> done = [];

        for (var day = 0; day < Attestation.DaysToAnswer + 7; day++)
        {
            system.Clock.Advance(TimeSpan.FromDays(1));
            done.Add(await worker.RunOnceAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal([7, 14], done.Index().Where(d => d.Item > 0).Select(d => d.Index + 1));
        Assert.Equal(3, await system.QueryAsync(db => db.Outbox.CountAsync(m => m.To == AUnion.Officer)));
        Assert.Equal(2, await system.QueryAsync(db => db.Attestations.CountAsync(a => a.Occasion == AttestationOccasion.AutomaticReminder)));
    }

    [Theory, EveryDatabase]
    public async Task ByItself_WhenTheApplicationIsWithdrawn_OrTheRecognitionHasEnded_RemindsNobody(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind, services => services.AddJob<AttestationReminderJob>());
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var version = await system.QueryAsync(db => db.Recognitions.Where(r => r.Id == recognition).Select(r => r.Version).SingleAsync());
        await system.SendAsync(new EndRecognitionCommand(application, recognition, version, DateOnly.FromDateTime(system.Clock.GetUtcNow().UtcDateTime)));
        system.Clock.Advance(Attestation.WaitBeforeAutomaticReminder);
        system.As(FakeUser.TheConsole);

        Assert.Equal(0, await system.Services.GetRequiredService<JobRunner<AttestationReminderJob>>()
            .RunOnceAsync(TestContext.Current.CancellationToken));
        var asked = await system.QueryAsync(db => db.Attestations.Select(a => a.Id).SingleAsync());
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new SendAutomaticUnionReminderCommand(asked))).Failure);
    }
}
