using CharterTracker.Data;
using CharterTracker.Features.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>The job that reminds teams of clarifications before the time to answer is over.</summary>
public sealed class ClarificationReminderJob(CharterDbContext db, IMediator mediator, TimeProvider clock) : IJob
{
    public static string Name => "clarification-reminder";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) =>
        await db.Applications
            .DueForAReminder(clock.GetUtcNow())
            .OrderBy(a => a.ClarificationReminderDueAt)
            .Select(a => a.Id)
            .Take(20)
            .ToListAsync(cancellationToken);

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        // Not found means that the reply came first, or another node was faster, and nothing is left to do.
        await mediator.Send(new SendClarificationReminderCommand(itemId), cancellationToken);
    }
}
