using CharterTracker.Features.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CharterTracker.Features.Jobs;

/// <summary>
/// Runs one job for as long as the process runs, under a lease, so that only one of several nodes runs it at a time. An item that throws
/// waits for 1, 4, 9 and 16 minutes and is set aside after the fifth failure; it never stops the others or the host.
/// </summary>
internal sealed partial class JobRunner<TJob>(IServiceScopeFactory scopes, Leases leases, WakeUps wakeUps, TimeProvider clock, ILogger<JobRunner<TJob>> logger)
    : BackgroundService, IHostedLifecycleService
    where TJob : class, IJob
{
    private const int MaxFailures = 5;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    // Longer than the longest item (a scan may take 60 seconds), so that a lease does not run out in the middle of one.
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromMinutes(3);

    private readonly TaskCompletionSource _hostStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<Guid, (int Count, DateTimeOffset RestsUntil)> _failures = [];

    /// <summary>Does what is due now, and returns how many items were done.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await FindDueAsync(cancellationToken);
        var done = 0;
        foreach (var item in due)
        {
            if (!await leases.TakeAsync(TJob.Name, LeaseDuration, cancellationToken))
            {
                break;
            }
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<IConsoleScope>().BecomeConsole();
                await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(item, cancellationToken);
                _failures.Remove(item);
                done++;
            }
            catch (JobPausedException paused)
            {
                LogPaused(TJob.Name, paused.Message);
                break;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Rest(item, exception);
            }
        }
        return done;
    }

    /// <summary>
    /// Starts to look for items only now that the site answers requests: an earlier look would only delay the first page.
    /// </summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _hostStarted.TrySetResult();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await leases.ReleaseAsync(TJob.Name, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogRoundFailed(exception, TJob.Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = wakeUps.NextFirstLook();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _hostStarted.Task.WaitAsync(stoppingToken);
                await wakeUps.WaitAsync(TJob.Name, wait, stoppingToken);
                wait = PollInterval;
                while (await RunOnceAsync(stoppingToken) > 0)
                {
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // A database that is down, for example. The runner goes on and looks again.
                LogRoundFailed(exception, TJob.Name);
            }
        }
    }

    private async Task<List<Guid>> FindDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<TJob>().FindDueAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return [.. due.Where(item => !_failures.TryGetValue(item, out var failure) || (failure.Count < MaxFailures && failure.RestsUntil <= now))];
    }

    private void Rest(Guid item, Exception exception)
    {
        var count = _failures.GetValueOrDefault(item).Count + 1;
        _failures[item] = (count, clock.GetUtcNow().AddMinutes(count * count));
        if (count < MaxFailures)
        {
            LogItemFailed(exception, TJob.Name, item, count);
        }
        else
        {
            LogItemSetAside(exception, TJob.Name, item, count);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} waits: {Problem}")]
    private partial void LogPaused(string job, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} could not look for what is due")]
    private partial void LogRoundFailed(Exception exception, string job);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} failed on {Item}, try {Count}")]
    private partial void LogItemFailed(Exception exception, string job, Guid item, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} sets {Item} aside after {Count} tries, until the next start")]
    private partial void LogItemSetAside(Exception exception, string job, Guid item, int count);
}
