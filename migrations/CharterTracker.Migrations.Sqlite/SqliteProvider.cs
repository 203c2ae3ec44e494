using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CharterTracker.Migrations.Sqlite;

/// <summary>Everything that is particular to SQLite.</summary>
public static class SqliteProvider
{
    /// <summary>
    /// The connection string of a file in the data folder, with foreign keys on and 30 seconds to wait for another writer.
    /// </summary>
    public static string ConnectionStringFor(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    /// <summary>
    /// Uses SQLite. EF's warning about a step that turns foreign keys off outside a transaction is ignored, since every step that rebuilds
    /// a table does.
    /// </summary>
    public static DbContextOptionsBuilder UseCharterSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly))
#if COMPILED_MODEL
            .UseModel(CompiledModel.CharterDbContextModel.Instance)
#endif
            // Steps that take several transactions are applied to a copy: see EmbeddedDatabase.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));

    /// <summary>Whether a unique index refused the rows: SQLITE_CONSTRAINT_UNIQUE or SQLITE_CONSTRAINT_PRIMARYKEY.</summary>
    public static bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };

    /// <summary>
    /// Refuses settings under which a power cut could lose an acknowledged write: there must be a write-ahead log and full synchronisation.
    /// </summary>
    public static async Task CheckDurabilityAsync(DbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (await PragmaAsync(connection, "PRAGMA journal_mode", cancellationToken) is not "wal"
            || await PragmaAsync(connection, "PRAGMA synchronous", cancellationToken) is not "2")
        {
            throw new InvalidOperationException("Database: the SQLite file must use journal_mode=wal and synchronous=full. Network file systems cannot");
        }
        await db.Database.CloseConnectionAsync();
    }

    private static async Task<string?> PragmaAsync(SqliteConnection connection, string pragma, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two pragmas above are constants.
        command.CommandText = pragma;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }
}
