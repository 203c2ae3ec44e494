using CharterTracker.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Migrations.Sqlite;

/// <summary>
/// A SQLite file with the files that SQLite keeps next to it, its copy, and the lock file by which our processes agree who may replace it.
/// </summary>
internal sealed class DatabaseFile
{
    private readonly SqliteConnectionStringBuilder _settings;

    private DatabaseFile(string path, SqliteConnectionStringBuilder settings)
    {
        Path = path;
        _settings = new SqliteConnectionStringBuilder(settings.ToString()) { DataSource = path, Pooling = false };
    }

    public string Path { get; }

    public bool Exists => File.Exists(Path);

    private string LockPath => $"{Path}.lock";

    public string ConnectionString => _settings.ToString();

    /// <summary>The copy, in the same folder, since only there a rename is atomic.</summary>
    public DatabaseFile Copy => new($"{Path}.migrating", _settings);

    /// <summary>
    /// The file of a context; null where it has none. A link is followed: what it points to is replaced, and not the link.
    /// </summary>
    public static DatabaseFile? Of(DbContext db)
    {
        var settings = new SqliteConnectionStringBuilder(db.Database.GetConnectionString());
        var source = settings.DataSource;
        if (settings.Mode == SqliteOpenMode.Memory
            || source is "" or ":memory:"
            || source.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var path = System.IO.Path.GetFullPath(source);
        var target = new FileInfo(path).LinkTarget is null ? null : File.ResolveLinkTarget(path, returnFinalTarget: true);
        return new DatabaseFile(target?.FullName ?? path, settings);
    }

    /// <summary>The lock that every process that uses the file holds for as long as it lives; null while one replaces the file.</summary>
    public FileStream? TryShare() => TryLock(FileShare.Read);

    /// <summary>The lock of the one process that replaces the file; null while any other uses it.</summary>
    public FileStream? TryTakeAlone() => TryLock(FileShare.None);

    public DatabaseRefusedException InUse() =>
        new($"{Path} lacks a step of this version, and another process has it open: stop everything that uses it, and start again");

    public DatabaseRefusedException BeingMigrated() =>
        new($"another process is migrating {Path}: start again when it has ended");

    /// <summary>The pending steps of the file. No connection stays open, not even in the pool.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(DbContext db, CancellationToken cancellationToken)
    {
        var pending = await MigrationHistory.PendingAsync(db, cancellationToken);
        if (pending.Count > 0)
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }
        return pending;
    }

    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>
    /// Opens a connection that keeps every other program from reading and writing until it is closed, when SQLite releases its lock in this
    /// mode.
    /// </summary>
    public async Task<SqliteConnection> OpenAloneAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        try
        {
            connection.DefaultTimeout = (int)Math.Ceiling(patience.TotalSeconds);
            // One statement at a time: of several, only the first that returns a row is sure to report its error.
            await ExecuteAsync(connection, "PRAGMA locking_mode = EXCLUSIVE", cancellationToken);
            await ExecuteAsync(connection, "BEGIN EXCLUSIVE", cancellationToken);
            await ExecuteAsync(connection, "COMMIT", cancellationToken);
            return connection;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            await connection.DisposeAsync();
            throw InUse();
        }
    }

    public async Task CopyAsync(SqliteConnection from, CancellationToken cancellationToken)
    {
        // Before anything is written into it, so that nobody can read the copy who may not read the file.
        await File.WriteAllBytesAsync(Copy.Path, [], cancellationToken);
        FileSystem.GiveModeAndOwner(Path, Copy.Path);
        await using var copy = await Copy.OpenAsync(cancellationToken);
        from.BackupDatabase(copy);
    }

    /// <summary>Moves the write-ahead log into the file, so that the file alone is the database.</summary>
    public async Task CloseLogAsync(CancellationToken cancellationToken)
    {
        await using (var connection = await OpenAsync(cancellationToken))
        {
            await ExecuteAsync(connection, "PRAGMA journal_mode = WAL", cancellationToken);
            await ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        }
        GuardLogIsEmpty();
    }

    /// <summary>Puts the copy in this file's place. No connection to either is open.</summary>
    public void Replace()
    {
        if (Exists)
        {
            // SQLite would take a log that is left here for the log of the new file.
            GuardLogIsEmpty();
        }
        DeleteBeside();
        FileSystem.FlushFile(Copy.Path);
        File.Move(Copy.Path, Path, overwrite: true);
        FileSystem.FlushFolder(System.IO.Path.GetDirectoryName(Path)!);
    }

    public void Delete()
    {
        File.Delete(Path);
        DeleteBeside();
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements above are constants.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private void DeleteBeside()
    {
        foreach (var ending in (string[])["-wal", "-shm", "-journal"])
        {
            File.Delete(Path + ending);
        }
    }

    private void GuardLogIsEmpty()
    {
        if (new FileInfo($"{Path}-wal") is { Exists: true, Length: > 0 })
        {
            throw InUse();
        }
    }

    /// <summary>Takes the lock, which the operating system releases when the process is killed.</summary>
    private FileStream? TryLock(FileShare share)
    {
        try
        {
            var isNew = !File.Exists(LockPath);
            var held = new FileStream(LockPath, FileMode.OpenOrCreate, FileAccess.Read, share);
            if (isNew && Exists)
            {
                FileSystem.GiveModeAndOwner(Path, LockPath);
            }
            return held;
        }
        catch (UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException($"{LockPath} cannot be opened by this user: give it the owner of the database");
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }
}
