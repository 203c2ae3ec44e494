using System.Data.Common;
using System.Net.Sockets;
using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Web.Startup;

/// <summary>
/// Brings the database up to this version, and refuses one that this version does not know: the <c>migrate</c> verb, and every start.
/// </summary>
/// <param name="embedded">The database in a file; null where the database is on a server.</param>
internal sealed class DatabaseMigration(IEmbeddedDatabase? embedded) : IDisposable
{
    /// <summary>Whether the database is a file of this host, which the start brings up by itself.</summary>
    public bool IsEmbedded => embedded is not null;

    /// <summary>Applies the pending steps and returns their names.</summary>
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
    /// Prepares the database at the start of the site. An embedded database, which has one host, is brought up to date here; a server's
    /// database is only checked, since the verb brings it up to date once, before the roll-out.
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
        catch (Exception unreachable) when (unreachable is DbException or SocketException or TimeoutException
            or InvalidOperationException { InnerException: DbException or SocketException or TimeoutException })
        {
            // A site may start before its database does, and before its name is known (PostgreSQL's client lets that error through as it
            // is): /health/ready says when it answers.
            tell($"Database: it does not answer yet: {unreachable.Message}");
        }
    }

    public void Dispose() => embedded?.Dispose();
}
