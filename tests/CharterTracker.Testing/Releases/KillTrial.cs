using CharterTracker.Data;
using CharterTracker.Migrations.Sqlite;
using CharterTracker.Testing.Databases;
using CharterTracker.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Testing.Releases;

/// <summary>
/// The result of a trial: what the kills left behind, and the problems that the next start had with it; none where all is well.
/// </summary>
/// <param name="Before">Kills after which nothing had been applied.</param>
/// <param name="Partly">Kills after which some of it, or a copy, was there.</param>
/// <param name="After">Kills that came after the end of it.</param>
public sealed record KillReport(int Before, int Partly, int After, IReadOnlyList<string> Problems);

/// <summary>
/// Kills <c>migrate</c> at a random moment of its run, again and again, each time on a database of its own: the next <c>migrate</c> has to
/// succeed without help, with every step applied, a whole database, and every row that was there before.
/// </summary>
public static class KillTrial
{
    /// <param name="isFromRelease">
    /// Whether the newest release's data is migrated by the test's step; false: an empty database is migrated.
    /// </param>
    /// <param name="recoversHere">Whether the next start is the same code in this process, which is quicker than the executable.</param>
    public static async Task<KillReport> RunAsync(DatabaseKind kind, bool isFromRelease, int kills, Random random, bool recoversHere)
    {
        var problems = new List<string>();
        TimeSpan took;
        await using (var database = await PrepareAsync(kind, isFromRelease))
        {
            took = (await MigrateAsync(database, killAfter: null, problems)).Took;
            await CheckAsync(database, rowsBefore: null, problems);
        }

        var (before, partly, after) = (0, 0, 0);
        for (var i = 0; i < kills; i++)
        {
            await using var database = await PrepareAsync(kind, isFromRelease);
            var rows = isFromRelease ? await CountAsync(database) : null;
            // The first part of the run is the runtime's own start.
            var delay = took * (0.3 + (0.7 * ((i + random.NextDouble()) / kills)));
            await MigrateAsync(database, delay, problems);
            (before, partly, after) = await StateAsync(database, isFromRelease) switch
            {
                0 => (before + 1, partly, after),
                1 => (before, partly + 1, after),
                _ => (before, partly, after + 1),
            };
            if (recoversHere)
            {
                await MigrateHereAsync(database);
            }
            else
            {
                await MigrateAsync(database, killAfter: null, problems);
            }
            await CheckAsync(database, rows, problems);
        }
        return new KillReport(before, partly, after, problems);
    }

    private static async Task<TestDatabase> PrepareAsync(DatabaseKind kind, bool isFromRelease)
    {
        var database = await TestDatabase.CreateEmptyAsync(kind);
        if (isFromRelease)
        {
            await using var db = database.Context();
            await Release.All[^1].LoadAsync(db, kind);
        }
        database.ClearPool();
        return database;
    }

    private static async Task<ProductExit> MigrateAsync(TestDatabase database, TimeSpan? killAfter, List<string> problems)
    {
        var exit = await ProductProcess.RunAsync(database, ["migrate"], hasTestStep: true, killAfter);
        if (killAfter is null && exit.Code != 0)
        {
            problems.Add($"migrate ended with {exit.Code}: {exit.Errors}");
        }
        return exit;
    }

    private static async Task MigrateHereAsync(TestDatabase database)
    {
        await using var db = database.Context(o => o.UseTestStep());
        using var migration = new DatabaseMigration(database.Kind == DatabaseKind.Sqlite ? new EmbeddedDatabase() : null);
        await migration.ApplyAsync(db, _ => { }, CancellationToken.None);
    }

    /// <summary>How much of the migration is in the database: 0 for nothing, 1 for some, 2 for all.</summary>
    private static async Task<int> StateAsync(TestDatabase database, bool isFromRelease)
    {
        await using var db = database.Context(o => o.UseTestStep());
        var pending = await MigrationHistory.PendingAsync(db, CancellationToken.None);
        database.ClearPool();
        var atFirst = isFromRelease ? 1 : db.Database.GetMigrations().Count();
        return pending.Count == 0 ? 2
            : database.Copy is { } copy && File.Exists(copy) ? 1
            : pending.Count == atFirst ? 0
            : 1;
    }

    private static async Task CheckAsync(TestDatabase database, Dictionary<string, int>? rowsBefore, List<string> problems)
    {
        await using var db = database.Context(o => o.UseTestStep());
        var pending = await MigrationHistory.PendingAsync(db, CancellationToken.None);
        if (pending.Count > 0)
        {
            problems.Add($"still pending: {string.Join(", ", pending)}");
            return;
        }
        if (database.Copy is { } copy)
        {
            var left = Directory.GetFiles(Path.GetDirectoryName(copy)!, $"{Path.GetFileName(copy)}*");
            problems.AddRange(left.Select(file => $"left behind: {Path.GetFileName(file)}"));
        }
        if (db.Database.IsSqlite())
        {
            var found = db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check");
            var strays = db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check");
            List<string> all = [.. await found.ToListAsync(), .. await strays.ToListAsync()];
            problems.AddRange(all.Where(f => f != "ok").Select(f => $"integrity: {f}"));
        }
        var rows = await CountAsync(database);
        var changed = (rowsBefore ?? []).Where(t => rows[t.Key] != t.Value);
        problems.AddRange(changed.Select(t => $"{t.Key}: {t.Value} rows became {rows[t.Key]}"));
    }

    private static async Task<Dictionary<string, int>> CountAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var stored = await StoredRows.ReadAsync(db);
        database.ClearPool();
        return StoredRows.TablesOf(db).ToDictionary(t => t.Name, t => stored.Of(t).Count);
    }
}
