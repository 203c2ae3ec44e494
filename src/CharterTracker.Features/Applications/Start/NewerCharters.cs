using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

internal static class NewerCharters
{
    /// <summary>Finds the published version that replaced the application's charter; null where there is none.</summary>
    public static async Task<Charter?> FindAsync(CharterDbContext db, Application application, CancellationToken cancellationToken) =>
        await db.Charters.AsNoTracking()
            .Where(c => c.SchemeId == application.SchemeId && c.Status == CharterStatus.Published && c.Id != application.CharterId)
            .OrderByDescending(c => c.Number)
            .FirstOrDefaultAsync(cancellationToken);
}
