using CharterTracker.Data;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>Lets each released batch go live when its embargo ends. It looks without a request of its own, which would be logged every two seconds.</summary>
public sealed class EmbargoJob(CharterDbContext db, IMediator mediator, TimeProvider clock) : IJob
{
    public static string Name => "embargo";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) =>
        await Due().OrderBy(b => b.EmbargoUntil).Select(b => b.Id).Take(50).ToListAsync(cancellationToken);

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new GoLiveCommand(itemId), cancellationToken);
        // Refused because another node was faster or somebody cancelled it: as it should be. Anything else waits for its next try.
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
