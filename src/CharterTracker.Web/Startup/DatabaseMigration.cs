using System.Data.Common;
using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Web.Startup;

/// <summary>
/// Brings the database up to this version, and refuses one that this version does not know: the <c>migrate</c> verb, and every start.
/// </summary>
/// <param name="embedded">Null where a server keeps the database.</param>
internal sealed class DatabaseMigration(IEmbeddedDatabase? embedded) : IDisposable
{
    /// <summary>Answers with the names of the steps that were applied.</summary>
    public async Task<IReadOnlyList<string>> ApplyAsync(CharterDbContext db, Action<string> tell, CancellationToken cancellationToken)
    {
        if (embedded is not null)
        {
            return await embedded.BringUpAsync(db, tell, cancellationToken);
        }
        var pending = await MigrationHistory.PendingAsync(db, cancellationToken);
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
        return pending;
    }

    /// <summary>
    /// An embedded database has one host, which brings it up by itself; servers are brought up by the verb, once, before the roll-out, and
    /// only looked at here.
    /// </summary>
    public async Task PrepareAsync(CharterDbContext db, Action<string> tell, CancellationToken cancellationToken)
    {
        if (embedded is not null)
        {
            await embedded.BringUpAsync(db, tell, cancellationToken);
            return;
        }
        try
        {
            if (await MigrationHistory.PendingAsync(db, cancellationToken) is { Count: > 0 } pending)
            {
                tell($"Database: {pending.Count} {(pending.Count == 1 ? "step is" : "steps are")} missing: run the migrate verb");
            }
        }
        catch (Exception unreachable) when (unreachable is DbException or InvalidOperationException { InnerException: DbException })
        {
            // A site may start before its database does: /health/ready says when it answers.
            tell($"Database: it does not answer yet: {unreachable.Message}");
        }
    }

    public void Dispose() => embedded?.Dispose();
}
