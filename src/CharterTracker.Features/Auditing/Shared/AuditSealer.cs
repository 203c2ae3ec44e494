using CharterTracker.Data;
using CharterTracker.Domain.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Auditing;

/// <summary>
/// Numbers and chains the events that are not sealed yet. One worker runs it, under a lease and outside every command, so that
/// saves never queue behind the chain; two at once would break the key on the number, and the later one would save nothing.
/// </summary>
public sealed class AuditSealer(CharterDbContext db)
{
    private const int BatchSize = 500;

    /// <summary>
    /// However old: an event is stamped before its transaction commits, so it may appear after younger ones were sealed. It takes the
    /// next number, since the chain says what was known when, and not what happened when.
    /// </summary>
    internal IQueryable<AuditEvent> Unsealed => db.AuditEvents.AsNoTracking().Where(e => !db.AuditSeals.Any(s => s.EventId == e.Id));

    /// <summary>Answers with how many it sealed; fewer than a full batch means that it is up to date.</summary>
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
