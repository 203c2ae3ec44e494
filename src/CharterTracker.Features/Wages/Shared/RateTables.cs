using CharterTracker.Data;
using CharterTracker.Domain.Wages;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Wages;

/// <summary>Reads the current rate table: a few hundred small rows.</summary>
internal sealed class RateTables(CharterDbContext db)
{
    public async Task<RateTable> CurrentAsync(CancellationToken cancellationToken) =>
        RateTable.From(await db.WageRates.AsNoTracking()
            .Where(r => r.ConfirmedAt != null && r.RetiredAt == null).ToListAsync(cancellationToken));
}
