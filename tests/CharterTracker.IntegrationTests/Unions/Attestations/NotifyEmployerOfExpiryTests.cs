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

/// <summary>A union that lets the time to answer pass.</summary>
public class NotifyEmployerOfExpiryTests
{
    [Theory, EveryDatabase]
    public async Task Silence_IsToldOnceToThoseWhoCanAskAgain_AndTheNextSilenceAgain(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);

        Assert.Equal([], await DaysOfTellingAsync(system, days: Attestation.DaysToAnswer));
        Assert.Equal([1], await DaysOfTellingAsync(system, days: 10));

        var mails = await MailsAsync(system);
        Assert.Equal(["con.tributor@calder.test", "olive.owner@calder.test"], mails.Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.All(mails, m =>
        {
            Assert.Contains($"/employer/applications/{application}/recognitions", m.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Drivers", m.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("una@", m.Body, StringComparison.Ordinal);
        });
        Assert.Null((await system.As(made.AsOwner).SendAsync(new AskForConfirmationCommand(application, recognition))).Failure);
        Assert.Equal([Attestation.DaysToAnswer + 1], await DaysOfTellingAsync(system, days: Attestation.DaysToAnswer + 7));
        Assert.Equal(4, (await MailsAsync(system)).Count);
    }

    [Theory, EveryDatabase]
    public async Task Silence_AfterAnAnswer_OrOfARecognitionThatHasEnded_IsToldToNobody(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var (application, recognition) = await AUnion.AskedAsync(made);
        await system.As(FakeUser.Nobody).SendAsync(new GiveAttestationCommand(await AUnion.TokenAsync(system), AttestationAnswer.Qualify, "Only the drivers"));
        var union = await system.QueryAsync(db => db.Unions.Where(u => db.Recognitions.Any(r => r.UnionId == u.Id)).Select(u => u.Id).SingleAsync());
        system.As(made.AsOwner);
        var ended = await AUnion.AddAsync(system, application, union, "Cleaners");
        Assert.Null((await system.SendAsync(new AskForConfirmationCommand(application, ended))).Failure);
        var expired = await system.QueryAsync(db => db.Attestations.Where(a => a.RecognitionId == ended).Select(a => a.Id).SingleAsync());
        var early = await system.As(FakeUser.TheConsole).SendAsync(new NotifyEmployerOfExpiryCommand(expired));
        await system.QueryAsync(db => db.Recognitions.Where(r => r.Id == ended).ExecuteUpdateAsync(r => r.SetProperty(x => x.EndedOn, new DateOnly(2026, 11, 24))));

        Assert.Equal([], await DaysOfTellingAsync(system, days: Attestation.DaysToAnswer + 7));
        Assert.IsType<Failure.NotFound>(early.Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new NotifyEmployerOfExpiryCommand(expired))).Failure);
        Assert.Empty(await MailsAsync(system));
        Assert.True(await system.QueryAsync(db => db.Attestations.AnyAsync(a => a.RecognitionId == recognition && a.AnsweredAt != null)));
    }

    private static Task<TestSystem> StartAsync(DatabaseKind kind) => TestSystem.StartAsync(kind, services => services.AddJob<ExpiredAttestationJob>());

    /// <summary>Moves the clock on by a number of days, and returns on which of them somebody was told.</summary>
    private static async Task<List<int>> DaysOfTellingAsync(TestSystem system, int days)
    {
        system.As(FakeUser.TheConsole);
        var worker = system.Services.GetRequiredService<JobRunner<ExpiredAttestationJob>>();
        List<int> told = [];
        for (var day = 1; day <= days; day++)
        {
            system.Clock.Advance(TimeSpan.FromDays(1));
            if (await worker.RunOnceAsync(TestContext.Current.CancellationToken) > 0)
            {
                told.Add(day);
            }
        }
        return told;
    }

    private static Task<List<CharterTracker.Domain.Platform.OutboxMessage>> MailsAsync(TestSystem system) =>
        system.QueryAsync(db => db.Outbox.Where(m => m.Subject.StartsWith("Unite the Union has not answered")).ToListAsync());
}
