using CharterTracker.Data;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>The job that erases removed files once nobody can put them back any more.</summary>
public sealed class EraseEvidenceJob(CharterDbContext db, IMediator mediator, TimeProvider clock) : IJob
{
    public static string Name => "erase-evidence";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.EvidenceItems
            .Where(e => e.EraseDueAt <= now)
            .OrderBy(e => e.EraseDueAt)
            .Select(e => e.Id)
            .Take(20)
            .ToListAsync(cancellationToken);
    }

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var erased = await mediator.Send(new EraseEvidenceCommand(itemId), cancellationToken);
        if (erased.Failure is Failure.Conflict conflict)
        {
            // The item waits and is tried again. One that was put back meanwhile is not found, and nothing is left to do.
            throw new InvalidOperationException(conflict.Message);
        }
    }
}
