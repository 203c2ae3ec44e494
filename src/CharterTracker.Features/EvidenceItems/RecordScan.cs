using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>Writes down what a scan came to, and tells whoever added a file that it is refused: they may be gone when the scan ends.</summary>
/// <param name="Verdict">Null where the scanner gave no word on this file.</param>
[Requires(Permission.Console)]
public sealed record RecordScanCommand(Guid EvidenceId, EvidenceState? Verdict) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EvidenceId;
}

internal sealed class RecordScanHandler(CharterDbContext db, EvidenceMail mail, TimeProvider clock) : IRequestHandler<RecordScanCommand, Result>
{
    public async Task<Result> Handle(RecordScanCommand request, CancellationToken cancellationToken)
    {
        var item = await db.EvidenceItems.SingleOrDefaultAsync(e => e.Id == request.EvidenceId, cancellationToken);
        if (item is null)
        {
            return new Failure.NotFound();
        }
        if (request.Verdict is { } verdict)
        {
            item.RecordScan(verdict);
        }
        else
        {
            item.RecordFailedScan(clock.GetUtcNow());
        }
        if (item.State.IsRefused() && item.RemovedAt is null)
        {
            await mail.TellOfRefusedFileAsync(item, cancellationToken);
        }
        return Result.Success;
    }
}
