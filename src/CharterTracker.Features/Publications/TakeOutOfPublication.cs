using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Takes one change out of a batch that is not live yet, so that the others need not wait for it. What was taken out can go into another
/// batch.
/// </summary>
[Requires(Permission.Publish)]
public sealed record TakeOutOfPublicationCommand(Guid BatchId, Guid Version, Guid ItemId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => BatchId;
}

internal sealed class TakeOutOfPublicationHandler(CharterDbContext db, ICurrentUser user, PublicationAccess access)
    : IRequestHandler<TakeOutOfPublicationCommand, Result>
{
    public async Task<Result> Handle(TakeOutOfPublicationCommand request, CancellationToken cancellationToken)
    {
        // Not while the batch goes live.
        _ = await access.LockAsync(cancellationToken);
        var batch = await db.FindBatchAsync(user, request, request.BatchId, request.Version, cancellationToken);
        if (batch?.Items.FirstOrDefault(i => i.Id == request.ItemId) is null)
        {
            return new Failure.NotFound();
        }

        batch.TakeOut(request.ItemId, await access.ActorOnAsync(
            request, batch.SchemeId, await db.CasesOfAsync(batch, cancellationToken), cancellationToken));
        return Result.Success;
    }
}
