namespace CharterTracker.Features.Jobs;

/// <summary>
/// Something that comes due and is done item by item: mails, scans, embargoes, deadlines. <see cref="JobRunner{TJob}"/> runs it; an
/// implementation finds the items that are due and does one item, in a scope of its own and with its own save. It leaves an item that is no
/// longer due alone, because two nodes may have found it.
/// </summary>
public interface IJob
{
    /// <summary>Name of the lease and of the wake-up, in a few lower-case letters.</summary>
    static abstract string Name { get; }

    /// <summary>The next items, oldest first: a few dozen at most, since the job runner looks again at once while there are any.</summary>
    Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken);

    Task RunAsync(Guid itemId, CancellationToken cancellationToken);
}
