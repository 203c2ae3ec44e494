using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>Erases, with its key, a removed file that was never sent and was not put back in time.</summary>
[Requires(Permission.Console)]
public sealed record EraseEvidenceCommand(Guid EvidenceId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EvidenceId;
}

internal sealed class EraseEvidenceHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<EraseEvidenceCommand, Result>
{
    public async Task<Result> Handle(EraseEvidenceCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var item = await db.EvidenceItems.SingleOrDefaultAsync(e => e.Id == request.EvidenceId && e.EraseDueAt <= now, cancellationToken);
        if (item is null)
        {
            return new Failure.NotFound();
        }
        db.EvidenceItems.Remove(item);
        return Result.Success;
    }
}
