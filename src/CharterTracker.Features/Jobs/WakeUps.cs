using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CharterTracker.Features.Jobs;

/// <summary>Tells a job runner of this process that an item is due, so that nobody waits for its next look.</summary>
public sealed class WakeUps(TimeProvider clock)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenFirstLooks = TimeSpan.FromMilliseconds(200);

    private int _firstLooks;

    private readonly ConcurrentDictionary<string, Channel<bool>> _calls = new();

    public void Wake<TJob>()
        where TJob : IJob =>
        Wake(TJob.Name);

    /// <summary>
    /// How long a job runner waits before its first look: each a little longer than the one before, so that they do not all look at once.
    /// </summary>
    internal TimeSpan NextFirstLook() => FirstLook + ((Interlocked.Increment(ref _firstLooks) - 1) * BetweenFirstLooks);

    internal void Wake(string job) => CallsOf(job).Writer.TryWrite(true);

    internal async Task WaitAsync(string job, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await CallsOf(job).Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // No wake-up came in time: the runner looks on its own.
        }
    }

    // One wake-up is enough, however many come while the runner is busy.
    private Channel<bool> CallsOf(string job) =>
        _calls.GetOrAdd(job, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
