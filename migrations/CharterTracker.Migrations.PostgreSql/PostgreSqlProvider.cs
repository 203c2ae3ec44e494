using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CharterTracker.Migrations.PostgreSql;

/// <summary>Everything that is particular to PostgreSQL.</summary>
public static class PostgreSqlProvider
{
    public static DbContextOptionsBuilder UseCharterPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options
#if COMPILED_MODEL
            .UseModel(CompiledModel.CharterDbContextModel.Instance)
#endif
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlProvider).Assembly));

    /// <summary>Whether a unique index refused the rows: SQLSTATE 23505.</summary>
    public static bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
