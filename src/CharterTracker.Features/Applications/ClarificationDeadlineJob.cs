using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>
/// The job that passes the deadlines of clarifications, each in a transaction of its own that a reply in the same moment seldom meets.
/// </summary>
public sealed class ClarificationDeadlineJob(CharterDbContext db, IMediator mediator, TimeProvider clock) : IJob
{
    public static string Name => "clarification-deadline";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.Applications
            .Where(a => a.Status == ApplicationStatus.Clarification && a.ClarificationDueAt <= now)
            .OrderBy(a => a.ClarificationDueAt)
            .Select(a => a.Id)
            .Take(20)
            .ToListAsync(cancellationToken);
    }

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var passed = await mediator.Send(new PassClarificationDeadlineCommand(itemId), cancellationToken);
        if (passed.Failure is Failure.Conflict conflict)
        {
            // The item waits and is tried again. Where the reply came first, it is not found and nothing is left to do.
            throw new InvalidOperationException(conflict.Message);
        }
    }
}
