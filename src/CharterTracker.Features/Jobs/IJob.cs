namespace CharterTracker.Features.Jobs;

/// <summary>
/// Things that come due and are done one by one: mails, scans, embargoes, deadlines. <see cref="JobRunner{TJob}"/> runs it; an
/// implementation finds what is due and does one item, in a scope of its own and with its own save. An item that is no longer due
/// is left alone: two nodes may have found it.
/// </summary>
public interface IJob
{
    /// <summary>Names the lease and the wake-up, in a few lower-case letters.</summary>
    static abstract string Name { get; }

    /// <summary>The next items, oldest first: a few dozen at most, since the worker comes back at once while there are any.</summary>
    Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken);

    Task RunAsync(Guid itemId, CancellationToken cancellationToken);
}
