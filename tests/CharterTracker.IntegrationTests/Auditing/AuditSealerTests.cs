using CharterTracker.Domain.Auditing;
using CharterTracker.Features.Auditing;
using CharterTracker.Features.Jobs;
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
        await using var system = await TestSystem.StartAsync(kind);
        await RecordAsync(system, 3);
        await SealAsync(system);
        await RecordAsync(system, 2);
        await SealAsync(system);

        var verified = await system.SendAsync(new VerifyAuditQuery());

        Assert.Equal(new AuditVerification(Sealed: 5, Unsealed: 0, Broken: null), verified.Value);
        Assert.Equal([1, 2, 3, 4, 5], await system.QueryAsync(db => db.AuditSeals.OrderBy(s => s.Number).Select(s => s.Number).ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Verify_WhenAnEventWasEdited_NamesTheFirstBrokenLink(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        await RecordAsync(system, 3);
        await SealAsync(system);
        var second = await system.QueryAsync(db => db.AuditSeals.Where(s => s.Number == 2).Select(s => s.EventId).SingleAsync());
        await system.QueryAsync(db => db.AuditEvents.Where(e => e.Id == second).ExecuteUpdateAsync(e => e.SetProperty(x => x.Content, "{}")));

        var verified = await system.SendAsync(new VerifyAuditQuery());

        Assert.Equal(2, verified.Value.Broken);
    }

    [Theory, EveryDatabase]
    public async Task Verify_WhenAnEventsWordsWereErased_StillHolds(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        await RecordAsync(system, 3);
        await SealAsync(system);
        await system.QueryAsync(async db =>
        {
            (await db.AuditEvents.FirstAsync()).Erase();
            return await db.SaveChangesAsync();
        });

        var verified = await system.SendAsync(new VerifyAuditQuery());

        Assert.Null(verified.Value.Broken);
    }

    [Theory, EveryDatabase]
    public async Task Work_WhenAnEventIsCommittedHoursLate_SealsItWithTheNextNumber_AndComesToRest(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind, services => services.AddJob<AuditSealJob>());
        await RecordAsync(system, 1);
        await SealAsync(system);
        var late = await system.SaveAsync(AuditEvent.Record("Late", "Success", null, null, "{}", system.Clock.GetUtcNow().AddHours(-10)));
        var worker = system.Services.GetRequiredService<JobRunner<AuditSealJob>>();

        var done = await worker.RunOnceAsync(TestContext.Current.CancellationToken);
        var after = await worker.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, 0), (done, after));
        Assert.Equal(2, await system.QueryAsync(db => db.AuditSeals.Where(s => s.EventId == late.Id).Select(s => s.Number).SingleAsync()));
        Assert.Equal(new AuditVerification(Sealed: 2, Unsealed: 0, Broken: null), (await system.SendAsync(new VerifyAuditQuery())).Value);
    }

    private static async Task RecordAsync(TestSystem system, int count)
    {
        for (var i = 0; i < count; i++)
        {
            system.Clock.Advance(TimeSpan.FromSeconds(1));
            await system.SaveAsync(AuditEvent.Record("Test", "Success", null, null, $"{{\"i\":{i}}}", system.Clock.GetUtcNow()));
        }
    }

    private static async Task SealAsync(TestSystem system)
    {
        await using var scope = system.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync(TestContext.Current.CancellationToken);
    }
}
