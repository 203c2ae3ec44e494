using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Attestations;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Recognitions;
using CharterTracker.Features.Workers;
using CharterTracker.Testing;
using CharterTracker.Testing.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Recognitions;

/// <summary>Reminders, asked for and of our own accord.</summary>
public class RemindUnionTests
{
    [Theory, EveryDatabase]
    public async Task Remind_BeforeThreeDays_IsRefused_ThenReplacesTheLink_AndGivesNoMoreTime(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var first = await AUnion.TokenAsync(charter);
        var ends = await charter.QueryAsync(db => db.Attestations.Select(a => a.ExpiresAt).SingleAsync());
        charter.Clock.Advance(Attestation.BeforeReminding - TimeSpan.FromMinutes(1));
        var early = await charter.SendAsync(new RemindUnionCommand(application, recognition));
        charter.Clock.Advance(TimeSpan.FromMinutes(1));

        var reminded = await charter.SendAsync(new RemindUnionCommand(application, recognition));

        Assert.Contains("less than 3 days ago", Assert.IsType<Failure.Conflict>(early.Failure).Message, StringComparison.Ordinal);
        Assert.Null(reminded.Failure);
        Assert.All(await charter.QueryAsync(db => db.Attestations.ToListAsync()), a => Assert.Equal(ends, a.ExpiresAt));
        var mail = (await charter.QueryAsync(db => db.Outbox.Where(m => m.To == AUnion.Officer).ToListAsync())).OrderBy(m => m.Id).Last();
        Assert.Equal("Reminder: does Calder Vale Foods Limited recognise Unite the Union?", mail.Subject);
        var row = Assert.Single((await charter.SendAsync(new GetRecognitionsQuery(application))).Value.Recognitions);
        Assert.Equal((charter.Clock.GetUtcNow() - Attestation.BeforeReminding, charter.Clock.GetUtcNow(), false), (row.AskedAt, row.RemindedAt, row.CanRemind));
        charter.As(FakeUser.Nobody);
        Assert.Equal(AttestationState.Replaced, (await charter.SendAsync(new GetAttestationQuery(first))).Value.State);
        Assert.IsType<Failure.Conflict>((await charter.SendAsync(new GiveAttestationCommand(first, AttestationAnswer.Confirm, null))).Failure);
        Assert.Null((await charter.SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(charter), AttestationAnswer.Confirm, null))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Remind_AfterTheAnswer_OrBeforeTheUnionWasAsked_IsRefused_AndSendsNothing(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await AUnion.AskedAsync(made);
        await charter.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(charter), AttestationAnswer.CannotSay, "Ask the branch"));
        charter.As(made.AsOwner).Clock.Advance(Attestation.BeforeReminding);
        var union = await charter.QueryAsync(db => db.Unions.Select(u => u.Id).FirstAsync(u => db.Recognitions.Any(r => r.UnionId == u)));
        var never = await AUnion.AddAsync(charter, application, union, "Cleaners");
        var before = await charter.QueryAsync(db => db.Outbox.CountAsync());

        var answered = await charter.SendAsync(new RemindUnionCommand(application, recognition));
        var unasked = await charter.SendAsync(new RemindUnionCommand(application, never));

        Assert.Contains("no link waits for an answer", Assert.IsType<Failure.Conflict>(answered.Failure).Message, StringComparison.Ordinal);
        Assert.Contains("was not asked yet", Assert.IsType<Failure.Conflict>(unasked.Failure).Message, StringComparison.Ordinal);
        Assert.Equal(before, await charter.QueryAsync(db => db.Outbox.CountAsync()));
        Assert.IsType<Failure.NotFound>((await charter.As(FakeUser.Person()).SendAsync(new RemindUnionCommand(application, recognition))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task ByItself_RemindsAfterAWeek_TwiceAtMost_AndNotAfterTheAnswer(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind, services => services.AddWork<UnionReminderWork>());
        var made = await AnEmployersCase.InAsync(charter);
        await AUnion.AskedAsync(made);
        charter.As(FakeUser.TheConsole);
        var worker = charter.Services.GetRequiredService<Worker<UnionReminderWork>>();
        List<int> done = [];

        for (var day = 0; day < Attestation.DaysToAnswer + 7; day++)
        {
            charter.Clock.Advance(TimeSpan.FromDays(1));
            done.Add(await worker.RunOnceAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal([7, 14], done.Index().Where(d => d.Item > 0).Select(d => d.Index + 1));
        Assert.Equal(3, await charter.QueryAsync(db => db.Outbox.CountAsync(m => m.To == AUnion.Officer)));
        Assert.Equal(2, await charter.QueryAsync(db => db.Attestations.CountAsync(a => a.Occasion == AttestationOccasion.ReminderByItself)));
    }

    [Theory, EveryDatabase]
    public async Task ByItself_WhenTheApplicationIsWithdrawn_OrTheRecognitionHasEnded_RemindsNobody(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind, services => services.AddWork<UnionReminderWork>());
        var made = await AnEmployersCase.InAsync(charter);
        var (application, recognition) = await AUnion.AskedAsync(made);
        var version = await charter.QueryAsync(db => db.Recognitions.Where(r => r.Id == recognition).Select(r => r.Version).SingleAsync());
        await charter.SendAsync(new EndRecognitionCommand(application, recognition, version, DateOnly.FromDateTime(charter.Clock.GetUtcNow().UtcDateTime)));
        charter.Clock.Advance(Attestation.BeforeRemindingByItself);
        charter.As(FakeUser.TheConsole);

        Assert.Equal(0, await charter.Services.GetRequiredService<Worker<UnionReminderWork>>().RunOnceAsync(TestContext.Current.CancellationToken));
        var asked = await charter.QueryAsync(db => db.Attestations.Select(a => a.Id).SingleAsync());
        Assert.IsType<Failure.NotFound>((await charter.SendAsync(new RemindUnionByItselfCommand(asked))).Failure);
    }
}
