using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Migrations.Sqlite;

/// <summary>Everything that is particular to this database.</summary>
public static class SqliteProvider
{
    public static DbContextOptionsBuilder UseCharterSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly));

    /// <summary>SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.</summary>
    public static bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };
}
