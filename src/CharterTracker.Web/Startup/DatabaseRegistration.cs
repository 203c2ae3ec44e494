using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using CharterTracker.Migrations.PostgreSql;
using CharterTracker.Migrations.Sqlite;
using CharterTracker.Migrations.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Web.Startup;

/// <summary>The one place in the product that names a database: <c>Database:Engine</c> chooses.</summary>
public static class DatabaseRegistration
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var connectionString = configuration.GetConnectionString("CharterTracker");
        return (configuration["Database:Engine"] ?? "Sqlite") switch
        {
            "Sqlite" => services.AddEngine(
                options => options.UseCharterSqlite(connectionString ?? SqliteProvider.ConnectionStringFor(Path.Combine(dataFolder, "charter.db"))),
                SqliteProvider.IsUniqueViolation,
                () => new EmbeddedDatabase()),
            "SqlServer" => services.AddEngine(options => options.UseCharterSqlServer(Required(connectionString)), SqlServerProvider.IsUniqueViolation),
            "PostgreSql" => services.AddEngine(options => options.UseCharterPostgreSql(Required(connectionString)), PostgreSqlProvider.IsUniqueViolation),
            var other => throw new SettingInvalidException("Database:Engine", $"'{other}' is not Sqlite, SqlServer or PostgreSql"),
        };
    }

    private static IServiceCollection AddEngine(
        this IServiceCollection services,
        Action<DbContextOptionsBuilder> use,
        Func<DbUpdateException, bool> isUniqueViolation,
        Func<IEmbeddedDatabase>? embedded = null) =>
        services
            .AddDbContextFactory<CharterDbContext>(use)
            .AddSingleton<IUniqueViolation>(new UniqueViolation(isUniqueViolation))
            .AddSingleton(_ => new DatabaseMigration(embedded?.Invoke()));

    private static string Required(string? connectionString) =>
        connectionString ?? throw new SettingInvalidException("ConnectionStrings:CharterTracker", "is missing");

    private sealed class UniqueViolation(Func<DbUpdateException, bool> recognises) : IUniqueViolation
    {
        public bool Recognises(DbUpdateException exception) => recognises(exception);
    }
}
