using CharterTracker.Data;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// The job that makes each released batch go live when its embargo ends. It reads due batches directly, because a query through the
/// pipeline would write a log line every two seconds.
/// </summary>
public sealed class EmbargoJob(CharterDbContext db, IMediator mediator, TimeProvider clock) : IJob
{
    public static string Name => "embargo";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) =>
        await Due().OrderBy(b => b.EmbargoUntil).Select(b => b.Id).Take(50).ToListAsync(cancellationToken);

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GoLiveCommand(itemId), cancellationToken);
        // A refusal because another node was faster, or somebody cancelled the batch, is as it should be. Anything else waits for the next
        // try.
        if (result.Failure is not null && await Due().AnyAsync(b => b.Id == itemId, cancellationToken))
        {
            throw new InvalidOperationException($"Batch {itemId} could not go live: {result.Failure}");
        }
    }

    private IQueryable<PublicationBatch> Due()
    {
        var now = clock.GetUtcNow();
        return db.PublicationBatches.AsNoTracking().Where(b => b.Status == PublicationStatus.Released && (b.EmbargoUntil == null || b.EmbargoUntil <= now));
    }
}
