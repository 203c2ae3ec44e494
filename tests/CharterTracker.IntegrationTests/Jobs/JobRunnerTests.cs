using System.Collections.Concurrent;
using CharterTracker.Data;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Jobs;

public class JobRunnerTests
{
    private static readonly Guid Good = Guid.NewGuid();
    private static readonly Guid Bad = Guid.NewGuid();

    [Theory, EveryDatabase]
    public async Task RunOnce_WhenOneItemThrows_DoesTheOthers_AndSetsItAsideAfterTheFifthTime(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var tries = system.Services.GetRequiredService<Tries>();
        tries.Due = [Bad, Good];
        var worker = system.Services.GetRequiredService<JobRunner<TestJob>>();

        for (var hour = 0; hour < 8; hour++)
        {
            await worker.RunOnceAsync(TestContext.Current.CancellationToken);
            system.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(5, tries.Done.Count(id => id == Bad));
        Assert.Equal(8, tries.Done.Count(id => id == Good));
    }

    [Theory, EveryDatabase]
    public async Task RunOnce_WhenAnItemThrew_LetsItRestForAMinute(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var tries = system.Services.GetRequiredService<Tries>();
        tries.Due = [Bad];
        var worker = system.Services.GetRequiredService<JobRunner<TestJob>>();

        await worker.RunOnceAsync(TestContext.Current.CancellationToken);
        system.Clock.Advance(TimeSpan.FromSeconds(59));
        await worker.RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Single(tries.Done);
    }

    [Theory, EveryDatabase]
    public async Task Take_ByTwentyNodesAtOnce_LetsOneWin(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);

        var won = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => NewNode(system).TakeAsync("once", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)));

        Assert.Single(won, w => w);
    }

    [Theory, EveryDatabase]
    public async Task Take_WhenTheOtherNodeDied_WaitsUntilItsLeaseRunsOut(DatabaseKind kind)
    {
        await using var system = await StartAsync(kind);
        var (dead, heir) = (NewNode(system), NewNode(system));
        var term = TimeSpan.FromMinutes(1);

        Assert.True(await dead.TakeAsync("work", term, TestContext.Current.CancellationToken));
        Assert.True(await dead.TakeAsync("work", term, TestContext.Current.CancellationToken));
        Assert.False(await heir.TakeAsync("work", term, TestContext.Current.CancellationToken));

        system.Clock.Advance(term);

        Assert.True(await heir.TakeAsync("work", term, TestContext.Current.CancellationToken));
        Assert.False(await dead.TakeAsync("work", term, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Wait_WhenSomebodyCalls_EndsAtOnce_AndOtherwiseWithTheClock()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var wakeUps = system.Services.GetRequiredService<WakeUps>();
        wakeUps.Wake<TestJob>();

        await wakeUps.WaitAsync(TestJob.Name, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        var second = wakeUps.WaitAsync(TestJob.Name, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        system.Clock.Advance(TimeSpan.FromHours(1));
        await second.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Execute_BeforeTheHostHasStarted_DoesNotLook_AndAfterwardsAtOnceWhenCalled()
    {
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var tries = system.Services.GetRequiredService<Tries>();
        tries.Due = [Bad];
        var worker = system.Services.GetRequiredService<JobRunner<TestJob>>();
        system.Services.GetRequiredService<WakeUps>().Wake<TestJob>();

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
        await using var system = await StartAsync(DatabaseKind.Sqlite);
        var wakeUps = system.Services.GetRequiredService<WakeUps>();

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

    private static Task<TestSystem> StartAsync(DatabaseKind kind) =>
        TestSystem.StartAsync(kind, services => services.AddSingleton<Tries>().AddJob<TestJob>());

    private static Leases NewNode(TestSystem system) => new(
        system.Services.GetRequiredService<IDbContextFactory<CharterDbContext>>(),
        system.Services.GetRequiredService<IUniqueViolation>(),
        system.Clock);

    private sealed class Tries
    {
        public IReadOnlyList<Guid> Due { get; set; } = [];

        public ConcurrentQueue<Guid> Done { get; } = [];
    }

    private sealed class TestJob(Tries tries) : IJob
    {
        public static string Name => "test";

        public Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) => Task.FromResult(tries.Due);

        public Task RunAsync(Guid itemId, CancellationToken cancellationToken)
        {
            tries.Done.Enqueue(itemId);
            return itemId == Bad ? throw new InvalidOperationException("This one always fails") : Task.CompletedTask;
        }
    }
}
