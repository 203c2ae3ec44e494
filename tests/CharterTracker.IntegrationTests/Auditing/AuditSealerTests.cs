using CharterTracker.Domain.Auditing;
using CharterTracker.Features.Auditing;
using CharterTracker.Features.Workers;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Auditing;

public class AuditSealerTests
{
    [Theory, EveryDatabase]
    public async Task Seal_NumbersEveryEventDensely_AndTheChainVerifies(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        await RecordAsync(charter, 3);
        await SealAsync(charter);
        await RecordAsync(charter, 2);
        await SealAsync(charter);

        var verified = await charter.SendAsync(new VerifyAuditQuery());

        Assert.Equal(new AuditVerification(Sealed: 5, Unsealed: 0, Broken: null), verified.Value);
        Assert.Equal([1, 2, 3, 4, 5], await charter.QueryAsync(db => db.AuditSeals.OrderBy(s => s.Number).Select(s => s.Number).ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Verify_WhenAnEventWasEdited_NamesTheFirstBrokenLink(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        await RecordAsync(charter, 3);
        await SealAsync(charter);
        var second = await charter.QueryAsync(db => db.AuditSeals.Where(s => s.Number == 2).Select(s => s.EventId).SingleAsync());
        await charter.QueryAsync(db => db.AuditEvents.Where(e => e.Id == second).ExecuteUpdateAsync(e => e.SetProperty(x => x.Content, "{}")));

        var verified = await charter.SendAsync(new VerifyAuditQuery());

        Assert.Equal(2, verified.Value.Broken);
    }

    [Theory, EveryDatabase]
    public async Task Verify_WhenAnEventsWordsWereErased_StillHolds(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        await RecordAsync(charter, 3);
        await SealAsync(charter);
        await charter.QueryAsync(async db =>
        {
            (await db.AuditEvents.FirstAsync()).Erase();
            return await db.SaveChangesAsync();
        });

        var verified = await charter.SendAsync(new VerifyAuditQuery());

        Assert.Null(verified.Value.Broken);
    }

    [Theory, EveryDatabase]
    public async Task Work_WhenAnEventIsCommittedHoursLate_SealsItWithTheNextNumber_AndComesToRest(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind, services => services.AddWork<AuditSealWork>());
        await RecordAsync(charter, 1);
        await SealAsync(charter);
        var late = await charter.SaveAsync(AuditEvent.Record("Late", "Success", null, null, "{}", charter.Clock.GetUtcNow().AddHours(-10)));
        var worker = charter.Services.GetRequiredService<Worker<AuditSealWork>>();

        var done = await worker.RunOnceAsync(TestContext.Current.CancellationToken);
        var after = await worker.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, 0), (done, after));
        Assert.Equal(2, await charter.QueryAsync(db => db.AuditSeals.Where(s => s.EventId == late.Id).Select(s => s.Number).SingleAsync()));
        Assert.Equal(new AuditVerification(Sealed: 2, Unsealed: 0, Broken: null), (await charter.SendAsync(new VerifyAuditQuery())).Value);
    }

    private static async Task RecordAsync(TestCharter charter, int count)
    {
        for (var i = 0; i < count; i++)
        {
            charter.Clock.Advance(TimeSpan.FromSeconds(1));
            await charter.SaveAsync(AuditEvent.Record("Test", "Success", null, null, $"{{\"i\":{i}}}", charter.Clock.GetUtcNow()));
        }
    }

    private static async Task SealAsync(TestCharter charter)
    {
        await using var scope = charter.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync(TestContext.Current.CancellationToken);
    }
}
