using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Web;

/// <summary>Brings the database up to the model: the <c>migrate</c> verb, and the start of an embedded database.</summary>
internal sealed class DatabaseMigration(Func<DbContext, CancellationToken, Task>? checkDurability)
{
    /// <summary>An embedded database has one host, so that host migrates it by itself; servers are migrated by the verb, once, before the roll-out.</summary>
    public bool IsEmbedded => checkDurability is not null;

    /// <summary>Answers with the names of the migrations that were applied.</summary>
    public async Task<IReadOnlyList<string>> ApplyAsync(CharterDbContext db, CancellationToken cancellationToken)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await db.Database.MigrateAsync(cancellationToken);
        if (checkDurability is not null)
        {
            await checkDurability(db, cancellationToken);
        }
        return pending;
    }
}
