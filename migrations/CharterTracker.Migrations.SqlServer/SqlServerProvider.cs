using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Migrations.SqlServer;

/// <summary>Everything that is particular to SQL Server.</summary>
public static class SqlServerProvider
{
    public static DbContextOptionsBuilder UseCharterSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, sqlServer => sqlServer.MigrationsAssembly(typeof(SqlServerProvider).Assembly));

    /// <summary>Whether a unique index refused the rows: errors 2601 (unique index) and 2627 (unique constraint).</summary>
    public static bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: 2601 or 2627 };
}
