using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Pipeline;

/// <summary>Records a refusal at once, in a database context of its own: no unit of work follows that could save it.</summary>
public sealed class RefusalLog(IDbContextFactory<CharterDbContext> contexts, AuditTrail trail)
{
    public async Task RecordAsync(string action, Failure failure, IHasSubject? subject, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.AuditEvents.Add(trail.Make(action, failure.GetType().Name, subject?.SubjectId));
        await db.SaveChangesAsync(cancellationToken);
    }
}
