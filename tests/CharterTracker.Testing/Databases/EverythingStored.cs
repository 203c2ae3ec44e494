using System.Data.Common;
using System.Text;
using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Testing.Databases;

/// <summary>Reads everything that is stored, for tests that something is stored nowhere.</summary>
public static class EverythingStored
{
    /// <summary>Every value of every row of every table, as text.</summary>
    public static async Task<string> InAsync(CharterDbContext db)
    {
        var text = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Table names come from the model.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                AppendRow(text, reader);
            }
        }
        return text.ToString();
    }

    /// <summary>Every file of a folder, as text; a file that is being written is read as far as it is.</summary>
    public static async Task<string> InAsync(DirectoryInfo folder)
    {
        var text = new StringBuilder();
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            await using var stream = file.Open(new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete });
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(file.FullName).Append('\n').Append(await reader.ReadToEndAsync()).Append('\n');
        }
        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, DbDataReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            text.Append(row.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : row.GetValue(i)).Append('\n');
        }
    }
}
