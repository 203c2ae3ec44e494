using System.Collections.Concurrent;
using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Workers;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Workers;

public class WorkerTests
{
    private static readonly Guid Good = Guid.NewGuid();
    private static readonly Guid Bad = Guid.NewGuid();

    [Theory, EveryDatabase]
    public async Task RunOnce_WhenOneItemThrows_DoesTheOthers_AndSetsItAsideAfterTheFifthTime(DatabaseKind kind)
    {
        await using var charter = await StartAsync(kind);
        var tries = charter.Services.GetRequiredService<Tries>();
        tries.Due = [Bad, Good];
        var worker = charter.Services.GetRequiredService<Worker<TestWork>>();

        for (var hour = 0; hour < 8; hour++)
        {
            await worker.RunOnceAsync(TestContext.Current.CancellationToken);
            charter.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(5, tries.Done.Count(id => id == Bad));
        Assert.Equal(8, tries.Done.Count(id => id == Good));
    }

    [Theory, EveryDatabase]
    public async Task RunOnce_WhenAnItemThrew_LetsItRestForAMinute(DatabaseKind kind)
    {
        await using var charter = await StartAsync(kind);
        var tries = charter.Services.GetRequiredService<Tries>();
        tries.Due = [Bad];
        var worker = charter.Services.GetRequiredService<Worker<TestWork>>();

        await worker.RunOnceAsync(TestContext.Current.CancellationToken);
        charter.Clock.Advance(TimeSpan.FromSeconds(59));
        await worker.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Single(tries.Done);
    }

    [Theory, EveryDatabase]
    public async Task Take_ByTwentyNodesAtOnce_LetsOneWin(DatabaseKind kind)
    {
        await using var charter = await StartAsync(kind);

        var won = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => NewNode(charter).TakeAsync("once", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)));

        Assert.Single(won, w => w);
    }

    [Theory, EveryDatabase]
    public async Task Take_WhenTheOtherNodeDied_WaitsUntilItsLeaseRunsOut(DatabaseKind kind)
    {
        await using var charter = await StartAsync(kind);
        var (dead, heir) = (NewNode(charter), NewNode(charter));
        var term = TimeSpan.FromMinutes(1);

        Assert.True(await dead.TakeAsync("work", term, TestContext.Current.CancellationToken));
        Assert.True(await dead.TakeAsync("work", term, TestContext.Current.CancellationToken));
        Assert.False(await heir.TakeAsync("work", term, TestContext.Current.CancellationToken));

        charter.Clock.Advance(term);

        Assert.True(await heir.TakeAsync("work", term, TestContext.Current.CancellationToken));
        Assert.False(await dead.TakeAsync("work", term, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Wait_WhenSomebodyCalls_EndsAtOnce_AndOtherwiseWithTheClock()
    {
        await using var charter = await StartAsync(DatabaseKind.Sqlite);
        var wakeUps = charter.Services.GetRequiredService<WakeUps>();
        wakeUps.Wake<TestWork>();

        await wakeUps.WaitAsync(TestWork.Name, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        var second = wakeUps.WaitAsync(TestWork.Name, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        charter.Clock.Advance(TimeSpan.FromHours(1));
        await second.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Execute_BeforeTheHostHasStarted_DoesNotLook_AndAfterwardsAtOnceWhenCalled()
    {
        await using var charter = await StartAsync(DatabaseKind.Sqlite);
        var tries = charter.Services.GetRequiredService<Tries>();
        tries.Due = [Bad];
        var worker = charter.Services.GetRequiredService<Worker<TestWork>>();
        charter.Services.GetRequiredService<WakeUps>().Wake<TestWork>();

        await worker.StartAsync(TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Empty(tries.Done);

        await worker.StartedAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() => !tries.Done.IsEmpty);
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task NextFirstLook_ForEachWorker_IsLaterThanTheOneBefore()
    {
        await using var charter = await StartAsync(DatabaseKind.Sqlite);
        var wakeUps = charter.Services.GetRequiredService<WakeUps>();

        var waits = Enumerable.Range(0, 3).Select(_ => wakeUps.NextFirstLook()).ToList();

        Assert.Equal(waits.Order(), waits);
        Assert.Equal(3, waits.Distinct().Count());
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static Task<TestCharter> StartAsync(DatabaseKind kind) =>
        TestCharter.StartAsync(kind, services => services.AddSingleton<Tries>().AddWork<TestWork>());

    private static Leases NewNode(TestCharter charter) => new(
        charter.Services.GetRequiredService<IDbContextFactory<CharterDbContext>>(),
        charter.Services.GetRequiredService<IUniqueViolation>(),
        charter.Clock);

    private sealed class Tries
    {
        public IReadOnlyList<Guid> Due { get; set; } = [];

        public ConcurrentQueue<Guid> Done { get; } = [];
    }

    private sealed class TestWork(Tries tries) : IWork
    {
        public static string Name => "test";

        public Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) => Task.FromResult(tries.Due);

        public Task DoAsync(Guid itemId, CancellationToken cancellationToken)
        {
            tries.Done.Enqueue(itemId);
            return itemId == Bad ? throw new InvalidOperationException("This one always fails") : Task.CompletedTask;
        }
    }
}
