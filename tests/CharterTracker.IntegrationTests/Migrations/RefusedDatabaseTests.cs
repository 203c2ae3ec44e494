using CharterTracker.Data;
using CharterTracker.Migrations.PostgreSql;
using CharterTracker.Migrations.Sqlite;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Releases;
using CharterTracker.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Migrations;

/// <summary>A database that went through a step which this build does not know is neither served nor touched.</summary>
public class RefusedDatabaseTests
{
    private const string FromEarlier = "20261101000000_Initial";
    private const string FromLater = "29990101000000_Later";

    [Theory, EveryDatabase]
    public async Task Prepare_WhenTheHistoryNamesALaterStep_SaysToUpgrade(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddStepAsync(database, FromLater);

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => PrepareAsync(database));

        Assert.Equal(
            "Database: its history names the step 29990101000000_Later, so a newer version has brought it up: upgrade the program",
            refused.Message);
    }

    [Theory, EveryDatabase]
    public async Task Prepare_WhenTheHistoryNamesAStepOfAnEarlierLine_SaysToBeginEmpty(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddStepAsync(database, FromEarlier);

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => PrepareAsync(database));

        Assert.Equal(
            "Database: this database was made by a version before 0.9.0, which cannot be brought up: "
                + "begin with an empty data folder or database",
            refused.Message);
    }

    [Theory, EveryDatabase]
    public async Task Executable_OnADatabaseOfALaterVersion_EndsWithOneLine(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddStepAsync(database, FromLater);

        var migrated = await ProductProcess.RunAsync(database, ["migrate"]);
        var started = await ProductProcess.RunAsync(database, []);

        foreach (var exit in new[] { migrated, started })
        {
            Assert.Equal(1, exit.Code);
            Assert.Contains("upgrade the program", Assert.Single(exit.Errors.Trim().Split('\n')));
        }
    }

    [Theory, EveryDatabase]
    public async Task Apply_WhenNothingIsPending_DoesNotTakeTheMigratorsLock(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var queries = new QueryCounter();
        await using var db = database.Context(o => o.AddInterceptors(queries));
        using var migration = MigrationOf(kind);

        var applied = await migration.ApplyAsync(db, _ => { }, TestContext.Current.CancellationToken);

        Assert.Empty(applied);
        Assert.NotEmpty(queries.Commands);
        Assert.DoesNotContain(queries.Commands, c => c.Contains("LOCK", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("nowhere.invalid")]
    public async Task Prepare_WhenTheServerDoesNotAnswerYet_LetsTheSiteStart(string host)
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        options.UseCharterPostgreSql($"Host={host};Port=1;Database=nowhere;Username=nobody;Timeout=2");
        await using var db = new CharterDbContext(options.Options);
        using var migration = MigrationOf(DatabaseKind.PostgreSql);
        var told = new List<string>();

        await migration.PrepareAsync(db, told.Add, TestContext.Current.CancellationToken);

        Assert.StartsWith("Database: it does not answer yet", Assert.Single(told));
    }

    private static async Task PrepareAsync(TestDatabase database)
    {
        await using var db = database.Context();
        using var migration = MigrationOf(database.Kind);
        await migration.PrepareAsync(db, _ => { }, TestContext.Current.CancellationToken);
    }

    private static DatabaseMigration MigrationOf(DatabaseKind kind) =>
        new(kind == DatabaseKind.Sqlite ? new EmbeddedDatabase() : null);

    private static async Task AddStepAsync(TestDatabase database, string step)
    {
        await using var db = database.Context();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ({step}, '10')",
            TestContext.Current.CancellationToken);
        database.ClearPool();
    }
}
