using CharterTracker.Data;
using CharterTracker.Features.Workers;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Auditing;

/// <summary>Seals audit events soon after they are written. The trail is one item: the lease makes its sealer the only one.</summary>
public sealed class AuditSealWork(CharterDbContext db, AuditSealer sealer) : IWork
{
    public static string Name => "audit-seal";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken) =>
        await db.AuditEvents.AnyAsync(e => !db.AuditSeals.Any(s => s.EventId == e.Id), cancellationToken) ? [Guid.Empty] : [];

    public Task DoAsync(Guid itemId, CancellationToken cancellationToken) => sealer.SealAsync(cancellationToken);
}
