using CharterTracker.Data;
using CharterTracker.Migrations.Sqlite;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Releases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Migrations;

/// <summary>A step on the embedded database is whole or not there, and nobody's file is taken from under them.</summary>
public sealed class EmbeddedDatabaseTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private readonly List<string> _told = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BringUp_WhereThereIsNoFile_MakesOneWithEveryStep()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);

        var applied = await BringUpAsync(database);

        await using var db = database.Context();
        Assert.Equal(db.Database.GetMigrations(), applied);
        Assert.Equal(["charter.db", "charter.db.lock"], FilesOf(database));
        Assert.Empty(_told);
    }

    [Fact]
    public async Task BringUp_WhereAKilledProcessLeftItsCopy_ThrowsItAway()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        foreach (var ending in new[] { "", "-wal", "-shm", "-journal" })
        {
            await File.WriteAllTextAsync(database.Copy + ending, "half a database", Cancellation);
        }
        // A log without its file is of one that is gone: SQLite would read it into the new one.
        await File.WriteAllTextAsync($"{database.File}-wal", "half a log", Cancellation);

        await BringUpAsync(database);

        Assert.Equal(["charter.db", "charter.db.lock"], FilesOf(database));
    }

    [Fact]
    public async Task BringUp_WhenNothingIsPending_ThrowsALeftCopyAwayToo()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(database.Copy!, "half a database", Cancellation);

        await BringUpAsync(database);

        Assert.Equal(["charter.db", "charter.db.lock"], FilesOf(database));
    }

    [Fact]
    public async Task BringUp_WhereAMigrationLeftItsLock_TakesItOver_AndSaysSo()
    {
        await using var database = await FilledAsync();
        await ExecuteAsync(database, """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 12:00:00')
            """);

        var applied = await BringUpAsync(database, o => o.UseTestStep());

        Assert.Equal([TestStep.Id], applied);
        Assert.Equal(["Database: a migration that never ended had left its lock; it was taken over"], _told);
    }

    [Fact]
    public async Task BringUp_WhileAnotherProcessUsesTheFile_IsRefused_AndChangesNothing()
    {
        await using var database = await FilledAsync();
        using var other = new EmbeddedDatabase(Short);
        await using (var db = database.Context())
        {
            await other.BringUpAsync(db, _ => { }, Cancellation);
        }

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => BringUpAsync(database, o => o.UseTestStep()));

        Assert.Contains("another process has it open", refused.Message, StringComparison.Ordinal);
        Assert.Equal([$"Database: waiting for another process to let go of {database.File}"], _told);
        other.Dispose();
        Assert.Equal([TestStep.Id], await BringUpAsync(database, o => o.UseTestStep()));
    }

    [Fact]
    public async Task BringUp_WhileAnotherProgramHasTheFileOpen_IsRefused_AndChangesNothing()
    {
        await using var database = await FilledAsync();
        var settings = new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false };
        await using var program = new SqliteConnection(settings.ToString());
        await program.OpenAsync(Cancellation);
        await using var command = program.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM \"Unions\"";
        await command.ExecuteScalarAsync(Cancellation);

        await Assert.ThrowsAsync<DatabaseRefusedException>(() => BringUpAsync(database, o => o.UseTestStep()));

        Assert.DoesNotContain(Path.GetFileName(database.Copy), FilesOf(database));
    }

    [Fact]
    public async Task BringUp_ByTwoAtOnce_IsDoneOnce()
    {
        await using var database = await FilledAsync();
        using var first = new EmbeddedDatabase();
        using var second = new EmbeddedDatabase();

        var applied = await Task.WhenAll(Task.Run(() => RunAsync(first)), Task.Run(() => RunAsync(second)));

        Assert.Equal([TestStep.Id], applied.SelectMany(a => a));

        async Task<IReadOnlyList<string>> RunAsync(EmbeddedDatabase embedded)
        {
            await using var db = database.Context(o => o.UseTestStep());
            return await embedded.BringUpAsync(db, _ => { }, Cancellation);
        }
    }

    [Fact]
    public async Task BringUp_WhenAStepFails_KeepsTheOldFileByteForByte()
    {
        await using var database = await FilledAsync();
        var before = await File.ReadAllBytesAsync(database.File!, Cancellation);

        await Assert.ThrowsAsync<SqliteException>(() => BringUpAsync(database, o => o.UseFailingStep()));

        Assert.Equal(before, await File.ReadAllBytesAsync(database.File!, Cancellation));
        Assert.Equal(["charter.db", "charter.db.lock"], FilesOf(database));
    }

    [Fact]
    public async Task BringUp_AfterAKill_KeepsWhatIsOnlyInTheLog()
    {
        await using var killed = await FilledAsync();
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        await using (var host = new SqliteConnection(killed.ConnectionString))
        {
            await host.OpenAsync(Cancellation);
            await using var command = host.CreateCommand();
            command.CommandText = "UPDATE \"Unions\" SET \"Name\" = 'Only in the log'";
            await command.ExecuteNonQueryAsync(Cancellation);
            File.Copy(killed.File!, database.File!);
            File.Copy($"{killed.File}-wal", $"{database.File}-wal");
        }

        await BringUpAsync(database, o => o.UseTestStep());

        await using var db = database.Context();
        Assert.True(await db.Unions.AllAsync(u => u.Name == "Only in the log", Cancellation));
    }

    [Fact]
    public async Task BringUp_OfALinkedFile_KeepsItsModeAndTheLink()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes");
            return;
        }
        await using var elsewhere = await FilledAsync();
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        File.CreateSymbolicLink(database.File!, elsewhere.File!);
        File.SetUnixFileMode(elsewhere.File!, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var applied = await BringUpAsync(database, o => o.UseTestStep());

        Assert.Equal([TestStep.Id], applied);
        Assert.Equal(elsewhere.File, new FileInfo(database.File!).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(elsewhere.File!));
        Assert.Equal(["charter.db"], FilesOf(database));
    }

    private static async Task<TestDatabase> FilledAsync()
    {
        var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);
        await using var db = database.Context();
        await Release.All[^1].LoadAsync(db, DatabaseKind.Sqlite);
        database.ClearPool();
        return database;
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var db = database.Context();
        await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
        database.ClearPool();
    }

    /// <summary>What is left when the process has ended.</summary>
    private static IReadOnlyList<string?> FilesOf(TestDatabase database)
    {
        database.ClearPool();
        return [.. Directory.GetFiles(Path.GetDirectoryName(database.File)!).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> BringUpAsync(TestDatabase database, Action<DbContextOptionsBuilder>? configure = null)
    {
        using var embedded = new EmbeddedDatabase(Short);
        await using var db = database.Context(configure);
        return await embedded.BringUpAsync(db, _told.Add, Cancellation);
    }
}
