using CharterTracker.Data;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Testing.Releases;

/// <summary>A filled database of one version of the product, which every later version has to be able to migrate.</summary>
public sealed record Release(string Version)
{
    private static readonly string Folder = TestData.PathOf("releases");

    /// <summary>All releases, oldest first.</summary>
    public static IReadOnlyList<Release> All { get; } =
        [.. new DirectoryInfo(Folder).GetDirectories().Select(f => new Release(f.Name)).OrderBy(r => System.Version.Parse(r.Version))];

    public string FileFor(DatabaseKind kind) => Path.Combine(Folder, Version, $"{kind}.sql");

    /// <summary>Whether that version had the table; a later one has no rows in those that came after it.</summary>
    public bool HasTable(DatabaseKind kind, string table) =>
        File.ReadAllText(FileFor(kind)).Contains($"\"{table}\"", StringComparison.Ordinal);

    /// <summary>Fills an empty database with it.</summary>
    public async Task LoadAsync(CharterDbContext db, DatabaseKind kind)
    {
        var text = await File.ReadAllTextAsync(FileFor(kind));
        await db.Database.OpenConnectionAsync();
        if (kind == DatabaseKind.Sqlite)
        {
            await ExecuteAsync(db, "PRAGMA journal_mode = WAL");
        }
        await ExecuteAsync(db, text);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task ExecuteAsync(CharterDbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // It is a file of this repository.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync();
    }
}
