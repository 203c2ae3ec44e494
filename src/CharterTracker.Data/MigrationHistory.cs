using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace CharterTracker.Data;

/// <summary>Compares the migration steps that a database has been through with those that this build knows.</summary>
public static class MigrationHistory
{
    /// <summary>
    /// The steps that are still to be applied, in order. A history with a step that this build does not know is refused, since this build
    /// would write rows by other rules than the database has.
    /// </summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(DbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = await AppliedAsync(db, cancellationToken);
        if (applied.Except(known).ToList() is [.., var unknown] strangers)
        {
            throw new DatabaseRefusedException(strangers.Exists(step => IsOlderThanAll(step, known))
                ? "this database was made by a version before 0.9.0, which cannot be brought up: "
                    + "begin with an empty data folder or database"
                : $"its history names the step {unknown}, so a newer version has brought it up: upgrade the program");
        }
        return [.. known.Except(applied)];
    }

    // EF's own query would first build a model of the history table, which takes a tenth of a start.
    private static async Task<List<string>> AppliedAsync(DbContext db, CancellationToken cancellationToken)
    {
        if (!await db.GetService<IHistoryRepository>().ExistsAsync(cancellationToken))
        {
            return [];
        }
        try
        {
            return await ReadAsync(db, cancellationToken);
        }
        catch (DbException)
        {
            // PostgreSQL's provider says of every database that it has a history, and EF's own query knows the error that tells.
            return [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)];
        }
    }

    private static async Task<List<string>> ReadAsync(DbContext db, CancellationToken cancellationToken)
    {
        var command = db.GetService<IRawSqlCommandBuilder>()
            .Build($"SELECT \"MigrationId\" FROM \"{HistoryRepository.DefaultTableName}\" ORDER BY \"MigrationId\"");
        await using var rows = await command.ExecuteReaderAsync(
            new RelationalCommandParameterObject(
                db.GetService<IRelationalConnection>(), null, null, db, db.GetService<IRelationalCommandDiagnosticsLogger>()),
            cancellationToken);
        var applied = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            applied.Add(rows.DbDataReader.GetString(0));
        }
        return applied;
    }

    // Steps are named by their time, and since 0.9.0 none is ever taken out: an unknown one before our first is of an earlier line.
    private static bool IsOlderThanAll(string step, List<string> known) =>
        known.Count > 0 && string.CompareOrdinal(step, known[0]) < 0;
}
