using CharterTracker.Data;
using CharterTracker.Domain.Auditing;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Auditing;

/// <summary>Verifies the audit chain from its first link to its last.</summary>
[Requires(Permission.Console)]
public sealed record VerifyAuditQuery : IQuery<Result<AuditVerification>>;

/// <param name="Broken">The number of the first link that is broken; null where none is.</param>
public sealed record AuditVerification(long Sealed, long Unsealed, long? Broken);

internal sealed class VerifyAuditHandler(CharterDbContext db) : IRequestHandler<VerifyAuditQuery, Result<AuditVerification>>
{
    private const int PageSize = 1000;

    public async Task<Result<AuditVerification>> Handle(VerifyAuditQuery request, CancellationToken cancellationToken)
    {
        AuditSeal? previous = null;
        while (true)
        {
            var after = previous?.Number ?? 0;
            var page = await db.AuditSeals.AsNoTracking()
                .Where(s => s.Number > after)
                .OrderBy(s => s.Number)
                .Take(PageSize)
                .Join(db.AuditEvents.AsNoTracking(), s => s.EventId, e => e.Id, (s, e) => new { Seal = s, Event = e })
                .OrderBy(p => p.Seal.Number)
                .ToListAsync(cancellationToken);
            foreach (var link in page)
            {
                if (!link.Seal.Verifies(link.Event, previous))
                {
                    return new AuditVerification(previous?.Number ?? 0, 0, (previous?.Number ?? 0) + 1);
                }
                previous = link.Seal;
            }
            if (page.Count < PageSize)
            {
                break;
            }
        }

        var events = await db.AuditEvents.LongCountAsync(cancellationToken);
        return new AuditVerification(previous?.Number ?? 0, events - (previous?.Number ?? 0), Broken: null);
    }
}
