using CharterTracker.Data;
using CharterTracker.Migrations.PostgreSql;
using CharterTracker.Migrations.Sqlite;
using CharterTracker.Migrations.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CharterTracker.Testing.Databases;

/// <summary>A database for one test, copied from one that was migrated once per process.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string WhyNoPostgreSql =
        "No PostgreSQL: apt-get install postgresql, start it, and set CHARTERTRACKER_TEST_POSTGRESQL to a connection string of a user who may create databases";

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgreSqlTemplate = new(MakePostgreSqlTemplateAsync);
    private readonly Func<ValueTask> _drop;

    private TestDatabase(DatabaseKind kind, string connectionString, Func<ValueTask> drop) =>
        (Kind, ConnectionString, _drop) = (kind, connectionString, drop);

    public static string? PostgreSqlServer { get; } = Environment.GetEnvironmentVariable("CHARTERTRACKER_TEST_POSTGRESQL");

    public static string? SqlServer { get; } = Environment.GetEnvironmentVariable("CHARTERTRACKER_TEST_SQLSERVER");

    public DatabaseKind Kind { get; }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => await CopySqliteAsync(),
        DatabaseKind.PostgreSql => await CopyPostgreSqlAsync(),
        _ => await MakeSqlServerAsync(),
    };

    /// <summary>Makes an empty database without tables, for tests that migrate one.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => InNewFolder(_ => { }),
        DatabaseKind.PostgreSql => await CreatePostgreSqlAsync("template0"),
        _ => throw new NotSupportedException("Releases are kept for SQLite and PostgreSQL"),
    };

    public void Use(DbContextOptionsBuilder options) => Use(options, Kind, ConnectionString);

    /// <param name="configure">Changes the options, for example to add a migration step.</param>
    public CharterDbContext Context(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        Use(options);
        configure?.Invoke(options);
        return new CharterDbContext(options.Options);
    }

    /// <summary>The file of an embedded database; null where the database is on a server.</summary>
    public string? File => Kind == DatabaseKind.Sqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    /// <summary>The copy in which an embedded database is migrated before it replaces the old file; null on a server.</summary>
    public string? Copy => File is { } file ? $"{file}.migrating" : null;

    /// <summary>Closes the pooled connections to the file, as the end of a process would.</summary>
    public void ClearPool()
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    public ValueTask DisposeAsync() => _drop();

    private static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, DatabaseKind kind, string connectionString) => kind switch
    {
        DatabaseKind.Sqlite => options.UseCharterSqlite(connectionString),
        DatabaseKind.PostgreSql => options.UseCharterPostgreSql(connectionString),
        _ => options.UseCharterSqlServer(connectionString),
    };

    private static async Task MigrateAsync(DatabaseKind kind, string connectionString)
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        Use(options, kind, connectionString);
        await using var db = new CharterDbContext(options.Options);
        await db.Database.MigrateAsync();
    }

    private static string NewName() => $"charter_test_{Guid.NewGuid():N}";

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("charter-template-").FullName, "charter.db");
        await MigrateAsync(DatabaseKind.Sqlite, SqliteProvider.ConnectionStringFor(file));
        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return file;
    }

    private static async Task<TestDatabase> CopySqliteAsync()
    {
        var template = await SqliteTemplate.Value;
        return InNewFolder(file => System.IO.File.Copy(template, file));
    }

    private static TestDatabase InNewFolder(Action<string> make)
    {
        var folder = Directory.CreateTempSubdirectory("charter-test-").FullName;
        var file = Path.Combine(folder, "charter.db");
        make(file);
        var connectionString = SqliteProvider.ConnectionStringFor(file);
        return new TestDatabase(DatabaseKind.Sqlite, connectionString, () =>
        {
            using (var connection = new SqliteConnection(connectionString))
            {
                SqliteConnection.ClearPool(connection);
            }
            DeleteWhole(folder);
            return ValueTask.CompletedTask;
        });
    }

    // A connection that closes at the same moment may still write a file next to the database.
    private static void DeleteWhole(string folder)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (tries < 5)
            {
            }
        }
    }

    private static async Task<string> MakePostgreSqlTemplateAsync()
    {
        var name = NewName();
        await OnPostgreSqlAsync($"CREATE DATABASE {name}");
        await MigrateAsync(DatabaseKind.PostgreSql, PostgreSqlDatabase(name, isPooled: false));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnPostgreSqlAsync($"DROP DATABASE {name}").GetAwaiter().GetResult();
        return name;
    }

    private static async Task<TestDatabase> CopyPostgreSqlAsync() => await CreatePostgreSqlAsync(await PostgreSqlTemplate.Value);

    private static async Task<TestDatabase> CreatePostgreSqlAsync(string template)
    {
        var name = NewName();
        await OnPostgreSqlAsync($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        var connectionString = PostgreSqlDatabase(name, isPooled: true);
        return new TestDatabase(DatabaseKind.PostgreSql, connectionString, async () =>
        {
            await using (var connection = new NpgsqlConnection(connectionString))
            {
                NpgsqlConnection.ClearPool(connection);
            }
            await OnPostgreSqlAsync($"DROP DATABASE {name} WITH (FORCE)");
        });
    }

    private static string PostgreSqlDatabase(string name, bool isPooled) =>
        new NpgsqlConnectionStringBuilder(PostgreSqlServer) { Database = name, Pooling = isPooled, MaxPoolSize = 60 }.ToString();

    private static async Task OnPostgreSqlAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgreSqlServer) { Pooling = false }.ToString());
        await connection.OpenAsync();
#pragma warning disable CA2100 // Names are made here.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<TestDatabase> MakeSqlServerAsync()
    {
        var connectionString = new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = NewName() }.ToString();
        await MigrateAsync(DatabaseKind.SqlServer, connectionString);
        return new TestDatabase(DatabaseKind.SqlServer, connectionString, async () =>
        {
            var options = new DbContextOptionsBuilder<CharterDbContext>();
            Use(options, DatabaseKind.SqlServer, connectionString);
            await using var db = new CharterDbContext(options.Options);
            await db.Database.EnsureDeletedAsync();
        });
    }
}
