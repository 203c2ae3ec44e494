using CharterTracker.Data;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>The job that reminds unions that have not answered for a week, twice at most, so that an employer does not have to.</summary>
public sealed class AttestationReminderJob(CharterDbContext db, IMediator mediator, TimeProvider clock) : IJob
{
    public static string Name => "union-reminder";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) =>
        await db.Attestations
            .DueForAReminder(db, clock.GetUtcNow())
            .OrderBy(a => a.AskedAt)
            .Select(a => a.Id)
            .Take(20)
            .ToListAsync(cancellationToken);

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var reminded = await mediator.Send(new SendAutomaticUnionReminderCommand(itemId), cancellationToken);
        if (reminded.Failure is Failure.Conflict conflict)
        {
            // The item waits and is tried again. Where an answer came first, it is not found and nothing is left to do.
            throw new InvalidOperationException(conflict.Message);
        }
    }
}
