using CharterTracker.Data;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Makes a batch whose embargo has ended go live; the embargo job sends it. A second one, on any node, finds the batch live and is refused.
/// </summary>
[Requires(Permission.Console)]
public sealed record GoLiveCommand(Guid BatchId) : ICommand<Result<PublicationStatus>>, IHasSubject
{
    public Guid SubjectId => BatchId;
}

internal sealed class GoLiveHandler(CharterDbContext db, PublicationAccess access, PublishableReader reader, RegisterWriter writer)
    : IRequestHandler<GoLiveCommand, Result<PublicationStatus>>
{
    public async Task<Result<PublicationStatus>> Handle(GoLiveCommand request, CancellationToken cancellationToken)
    {
        var now = await access.LockAsync(cancellationToken);
        var batch = await db.PublicationBatches.SingleOrDefaultAsync(b => b.Id == request.BatchId, cancellationToken);
        if (batch is null)
        {
            return new Failure.NotFound();
        }
        if (!batch.IsDue(now))
        {
            return new Failure.Conflict("This batch is not due to go live");
        }

        var publishable = await reader.ReadAsync([.. batch.ItemsToPublish.Select(i => i.AccreditationId)], cancellationToken);
        await writer.PublishAsync(batch, publishable, now, cancellationToken);
        return batch.Status;
    }
}
