using CharterTracker.Data;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Mail;

/// <summary>Sends a parked mail again, once somebody has looked into why it was parked.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record RetryMailCommand(Guid MessageId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => MessageId;
}

internal sealed class RetryMailHandler(CharterDbContext db, WakeUps wakeUps, TimeProvider clock) : IRequestHandler<RetryMailCommand, Result>
{
    public async Task<Result> Handle(RetryMailCommand request, CancellationToken cancellationToken)
    {
        var message = await db.Outbox.SingleOrDefaultAsync(m => m.Id == request.MessageId, cancellationToken);
        if (message is null)
        {
            return new Failure.NotFound();
        }
        message.Retry(clock.GetUtcNow());
        db.SavedChanges += (_, _) => wakeUps.Wake<OutboxJob>();
        return Result.Success;
    }
}
