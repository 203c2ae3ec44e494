using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Moves on every application whose clarification was not answered in time; the earlier submission stands. Answers with how many.</summary>
[Requires(Permission.Console)]
public sealed record PassClarificationDeadlinesCommand : ICommand<Result<int>>;

internal sealed class PassClarificationDeadlinesHandler(CharterDbContext db, ApplicationMail mail, TimeProvider clock)
    : IRequestHandler<PassClarificationDeadlinesCommand, Result<int>>
{
    // The rest waits for the next run: a short transaction that a reply in the same moment seldom meets.
    private const int BatchSize = 20;

    public async Task<Result<int>> Handle(PassClarificationDeadlinesCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var overdue = await db.Applications
            .Where(a => a.Status == ApplicationStatus.Clarification && a.ClarificationDueAt <= now)
            .OrderBy(a => a.ClarificationDueAt)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var application in overdue)
        {
            application.LetDeadlinePass(now, Actor.TheSystem);
            await mail.TellOfPassedDeadlineAsync(application, cancellationToken);
        }
        return overdue.Count;
    }
}
