using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>The job that scans quarantined files, oldest first. Only the scanner's own verdict releases a file.</summary>
public sealed partial class ScanJob(
    CharterDbContext db, IEvidenceStore store, IMalwareScanner scanner, IMediator mediator, TimeProvider clock, ILogger<ScanJob> logger) : IJob
{
    public static string Name => "scan";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.EvidenceItems
            .Where(e => e.State == EvidenceState.Quarantined && e.ScanDueAt <= now)
            .OrderBy(e => e.ScanDueAt).ThenBy(e => e.Id)
            .Select(e => e.Id)
            .Take(20)
            .ToListAsync(cancellationToken);
    }

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var item = await db.EvidenceItems.AsNoTracking().SingleOrDefaultAsync(e => e.Id == itemId && e.State == EvidenceState.Quarantined, cancellationToken);
        if (item is null)
        {
            return;
        }
        EvidenceState? verdict = null;
        try
        {
            await using var content = await store.OpenAsync(item, cancellationToken);
            verdict = await scanner.ScanAsync(content, cancellationToken);
        }
        catch (ScannerUnavailableException away)
        {
            throw new JobPausedException(away.Message, away);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogScanFailed(exception, item.Id);
        }
        var recorded = await mediator.Send(new RecordScanCommand(item.Id, verdict), cancellationToken);
        if (recorded.Failure is not (null or Failure.NotFound))
        {
            // The item waits and is tried again.
            throw new InvalidOperationException($"The scan was not recorded: {recorded.Failure}");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evidence {Item} could not be scanned")]
    private partial void LogScanFailed(Exception exception, Guid item);
}
