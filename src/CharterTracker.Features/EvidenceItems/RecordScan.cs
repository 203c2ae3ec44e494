using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>
/// Records the result of a scan, and tells the person who added the file where it was refused: they may have left before the scan ended.
/// </summary>
/// <param name="Verdict">Null where the scanner gave no verdict on this file.</param>
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
