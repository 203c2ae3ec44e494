using CharterTracker.Data;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>The job that tells employers when a union has let the time to answer pass: only they can have a new link sent.</summary>
public sealed class ExpiredAttestationJob(CharterDbContext db, IMediator mediator, TimeProvider clock) : IJob
{
    public static string Name => "expired-attestation";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) =>
        await db.Attestations
            .ExpiredAndNotNotified(db, clock.GetUtcNow())
            .OrderBy(a => a.ExpiresAt)
            .Select(a => a.Id)
            .Take(20)
            .ToListAsync(cancellationToken);

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var told = await mediator.Send(new NotifyEmployerOfExpiryCommand(itemId), cancellationToken);
        if (told.Failure is Failure.Conflict conflict)
        {
            // The item waits and is tried again. Where a new link was sent first, it is not found and nothing is left to do.
            throw new InvalidOperationException(conflict.Message);
        }
    }
}
