using CharterTracker.Data;
using CharterTracker.Domain.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Auditing;

/// <summary>
/// Numbers and chains the audit events that are not sealed yet. One job runs it, under a lease and outside every command, so that saves
/// never queue behind the chain; of two at once the later would break the key on the number and save nothing.
/// </summary>
public sealed class AuditSealer(CharterDbContext db)
{
    private const int BatchSize = 500;

    /// <summary>
    /// Events without a seal, however old: an event is stamped before its transaction commits, so it may appear after younger ones were
    /// sealed. It takes the next number, since the chain shows what was known when, and not what happened when.
    /// </summary>
    internal IQueryable<AuditEvent> Unsealed => db.AuditEvents.AsNoTracking().Where(e => !db.AuditSeals.Any(s => s.EventId == e.Id));

    /// <summary>Seals one batch and returns how many events it sealed; fewer than a full batch means that all are sealed.</summary>
    public async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        var last = await db.AuditSeals.OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellationToken);
        var batch = await Unsealed.OrderBy(e => e.At).ThenBy(e => e.Id).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var next in batch)
        {
            last = AuditSeal.Create(next, last);
            db.AuditSeals.Add(last);
        }
        await db.SaveChangesAsync(cancellationToken);
        return batch.Count;
    }
}
