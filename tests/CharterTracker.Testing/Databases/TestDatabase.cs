using CharterTracker.Data;
using CharterTracker.Migrations.PostgreSql;
using CharterTracker.Migrations.Sqlite;
using CharterTracker.Migrations.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CharterTracker.Testing.Databases;

/// <summary>A database of one test's own, copied from one that was migrated once a process.</summary>
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

    /// <summary>With nothing in it, not even the steps: for tests that bring one up.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => InNewFolder(_ => { }),
        DatabaseKind.PostgreSql => await CreatePostgreSqlAsync("template0"),
        _ => throw new NotSupportedException("Releases are kept for SQLite and PostgreSQL"),
    };

    public void Use(DbContextOptionsBuilder options) => Use(options, Kind, ConnectionString);

    /// <param name="configure">What is special about this one, for example a step more.</param>
    public CharterDbContext Context(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        Use(options);
        configure?.Invoke(options);
        return new CharterDbContext(options.Options);
    }

    /// <summary>The file of an embedded database; null where a server keeps it.</summary>
    public string? File => Kind == DatabaseKind.Sqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    /// <summary>Where an embedded database is migrated before it takes the place of the old one.</summary>
    public string? Copy => File is { } file ? $"{file}.migrating" : null;

    /// <summary>Lets go of the file, as a process that ended has.</summary>
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

    // A connection that closes in the same moment may still put a file beside the database.
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
