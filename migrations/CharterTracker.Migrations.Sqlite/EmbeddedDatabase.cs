using System.Diagnostics;
using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Migrations.Sqlite;

/// <summary>
/// The database file of one host. SQLite rebuilds a table in several transactions, so a step that is killed would be left half applied:
/// steps are applied to a copy in the same folder, which is flushed and renamed into place. Until that moment the old file is whole, and
/// the copy is thrown away by the next start.
/// </summary>
public sealed class EmbeddedDatabase : IEmbeddedDatabase
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly TimeSpan _patience;
    private FileStream? _hold;

    public EmbeddedDatabase()
        : this(Patience)
    {
    }

    /// <param name="patience">How long to wait for other processes.</param>
    internal EmbeddedDatabase(TimeSpan patience) => _patience = patience;

    public async Task<IReadOnlyList<string>> BringUpAsync(DbContext db, Action<string> tell, CancellationToken cancellationToken)
    {
        Dispose();
        if (DatabaseFile.Of(db) is not { } file)
        {
            // In memory: nothing can be left half done.
            await db.Database.MigrateAsync(cancellationToken);
            return [];
        }

        var applied = await HoldAsync(db, file, tell, cancellationToken);
        await SqliteProvider.CheckDurabilityAsync(db, cancellationToken);
        return applied;
    }

    public void Dispose()
    {
        _hold?.Dispose();
        _hold = null;
    }

    /// <summary>Applies what is pending, and ends with the lock that all users of the file share.</summary>
    private async Task<IReadOnlyList<string>> HoldAsync(
        DbContext db, DatabaseFile file, Action<string> tell, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> applied = [];
        var hasToldOfWaiting = false;
        var wasShared = false;
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(BetweenTries, cancellationToken))
        {
            if (file.TryShare() is { } shared)
            {
                wasShared = true;
                // Nobody migrates while the lock is shared, so a copy here was left by a process that was killed.
                file.Copy.Delete();
                if ((await DatabaseFile.PendingAsync(db, cancellationToken)).Count == 0)
                {
                    _hold = shared;
                    return applied;
                }
                await shared.DisposeAsync();
            }
            await using (var alone = file.TryTakeAlone())
            {
                if (alone is not null)
                {
                    applied = await MigrateAsync(db, file, tell, cancellationToken);
                    continue;
                }
            }
            if (waited.Elapsed > _patience)
            {
                throw wasShared ? file.InUse() : file.BeingMigrated();
            }
            if (!hasToldOfWaiting)
            {
                tell($"Database: waiting for another process to let go of {file.Path}");
                hasToldOfWaiting = true;
            }
        }
    }

    private async Task<IReadOnlyList<string>> MigrateAsync(
        DbContext db, DatabaseFile file, Action<string> tell, CancellationToken cancellationToken)
    {
        // Another process may have done it between the two locks.
        var pending = await DatabaseFile.PendingAsync(db, cancellationToken);
        if (pending.Count == 0)
        {
            return [];
        }
        var connectionString = db.Database.GetConnectionString();
        file.Copy.Delete();
        try
        {
            await using (var old = file.Exists ? await file.OpenAloneAsync(_patience, cancellationToken) : null)
            {
                if (old is not null)
                {
                    await file.CopyAsync(old, cancellationToken);
                    await TakeOverLockAsync(file.Copy, tell, cancellationToken);
                }
                db.Database.SetConnectionString(file.Copy.ConnectionString);
                await db.Database.MigrateAsync(cancellationToken);
                await file.Copy.CloseLogAsync(cancellationToken);
            }
            file.Replace();
        }
        finally
        {
            db.Database.SetConnectionString(connectionString);
            file.Copy.Delete();
        }
        return pending;
    }

    /// <summary>
    /// Deletes the lock row of EF that a killed process left in the copy: EF would wait for it forever, and no other process uses the copy.
    /// </summary>
    private static async Task TakeOverLockAsync(DatabaseFile copy, Action<string> tell, CancellationToken cancellationToken)
    {
        await using var connection = await copy.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'";
        if (await command.ExecuteScalarAsync(cancellationToken) is not 1L)
        {
            return;
        }
        command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
        if (await command.ExecuteNonQueryAsync(cancellationToken) > 0)
        {
            tell("Database: a migration that never ended had left its lock; it was taken over");
        }
    }
}
