using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Workers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>Scans what is in quarantine, oldest first. Only the scanner's own word lets a file out.</summary>
public sealed partial class ScanWork(CharterDbContext db, IEvidenceStore store, IMalwareScanner scanner, TimeProvider clock, ILogger<ScanWork> logger) : IWork
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

    public async Task DoAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var item = await db.EvidenceItems.SingleOrDefaultAsync(e => e.Id == itemId && e.State == EvidenceState.Quarantined, cancellationToken);
        if (item is null)
        {
            return;
        }
        try
        {
            await using var content = await store.OpenAsync(item, cancellationToken);
            item.Scanned(await scanner.ScanAsync(content, cancellationToken));
        }
        catch (ScannerUnavailableException away)
        {
            throw new WorkPausedException(away.Message, away);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogScanFailed(exception, item.Id);
            item.ScanFailed(clock.GetUtcNow());
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Evidence {Item} could not be scanned")]
    private partial void LogScanFailed(Exception exception, Guid item);
}
