using CharterTracker.Features.Applications;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Applications;

public class AskForSignatureTests
{
    [Theory, EveryDatabase]
    public async Task Ask_OnceAllIsFinished_MailsThoseWhoMaySign_AndIsTheirTaskUntilTheySend(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync();

        var asked = await system.As(made.AsContributor).SendAsync(await AskAsync(made, id));

        Assert.Null(asked.Failure);
        var mails = await system.QueryAsync(db => db.Outbox.OrderBy(m => m.To).Select(m => new { m.To, m.Subject, m.Body }).ToListAsync());
        Assert.Equal(["olive.owner@calder.test", "sig.natory@calder.test"], mails.Select(m => m.To));
        Assert.All(mails, m => Assert.EndsWith("is ready for your signature", m.Subject, StringComparison.Ordinal));
        Assert.All(mails, m => Assert.Contains("Con Tributor has finished the application of Calder Vale Foods Limited", m.Body, StringComparison.Ordinal));
        Assert.Equal(EmployerTaskKind.Draft, await TaskAsync(system));
        Assert.Equal(EmployerTaskKind.Signature, await TaskAsync(system.As(made.AsSignatory)));

        Assert.Null((await system.SendAsync(await made.SubmissionOfAsync(id))).Failure);
        Assert.Null(await TaskAsync(system));
    }

    [Fact]
    public async Task Ask_Unfinished_TwiceInADay_OrByWhoOnlySigns_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();

        Assert.Contains("not complete", await RefusedAsync(system, made, id), StringComparison.Ordinal);
        foreach (var code in ASmallCharter.Content.Criteria.Select(c => c.Code))
        {
            await made.AnswerAsync(id, code);
        }
        system.As(made.AsSignatory);
        Assert.Contains("who writes the application", await RefusedAsync(system, made, id), StringComparison.Ordinal);
        system.As(made.AsContributor);
        Assert.Null((await system.SendAsync(await AskAsync(made, id))).Failure);
        system.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Contains("Ask again tomorrow", await RefusedAsync(system, made, id), StringComparison.Ordinal);
        system.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null((await system.SendAsync(await AskAsync(made, id))).Failure);
    }

    private static async Task<AskForSignatureCommand> AskAsync(AnEmployersCase made, Guid id) =>
        new(id, (await made.ApplicationAsync(id)).Version);

    private static async Task<string> RefusedAsync(TestSystem system, AnEmployersCase made, Guid id) =>
        Assert.IsType<Failure.Conflict>((await system.SendAsync(await AskAsync(made, id))).Failure).Message;

    private static async Task<EmployerTaskKind?> TaskAsync(TestSystem system) =>
        (await system.SendAsync(new GetEmployerHomeQuery())).Value.Tasks.SingleOrDefault()?.Kind;
}
