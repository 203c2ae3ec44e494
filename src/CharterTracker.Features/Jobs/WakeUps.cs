using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CharterTracker.Features.Jobs;

/// <summary>Tells a worker of this process that there is something to do, so that nobody waits for its next look.</summary>
public sealed class WakeUps(TimeProvider clock)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenFirstLooks = TimeSpan.FromMilliseconds(200);

    private int _firstLooks;

    private readonly ConcurrentDictionary<string, Channel<bool>> _calls = new();

    public void Wake<TJob>()
        where TJob : IJob =>
        Wake(TJob.Name);

    /// <summary>How long a worker waits for its first call: each a little longer than the one before, so that they do not all look at once.</summary>
    internal TimeSpan NextFirstLook() => FirstLook + ((Interlocked.Increment(ref _firstLooks) - 1) * BetweenFirstLooks);

    internal void Wake(string work) => CallsOf(work).Writer.TryWrite(true);

    internal async Task WaitAsync(string work, TimeSpan most, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(most, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await CallsOf(work).Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody called: time for a look.
        }
    }

    // One call is enough, however many come in while the worker is busy.
    private Channel<bool> CallsOf(string work) =>
        _calls.GetOrAdd(work, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
