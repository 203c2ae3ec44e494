using System.Data.Common;
using System.Reflection;
using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CharterTracker.Testing.Releases;

/// <summary>One row as it is stored: a value, or null, for each column of its table.</summary>
internal sealed record StoredRow(ITable Table, Dictionary<string, object?> Values);

/// <summary>Every row of every table of the model, in the order of the tables' names and of the rows' keys.</summary>
internal sealed class StoredRows
{
    private static readonly MethodInfo ReadValue = typeof(DbDataReader).GetMethod(nameof(DbDataReader.GetFieldValue))!;

    private readonly SortedDictionary<string, List<StoredRow>> _tables = new(StringComparer.Ordinal);

    public IEnumerable<StoredRow> All => _tables.Values.SelectMany(rows => rows);

    public static IReadOnlyList<ITable> TablesOf(CharterDbContext db) =>
        [.. db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static async Task<StoredRows> ReadAsync(CharterDbContext db)
    {
        var stored = new StoredRows();
        await db.Database.OpenConnectionAsync();
        foreach (var table in TablesOf(db))
        {
            stored._tables[table.Name] = await ReadAsync(db, table);
        }
        await db.Database.CloseConnectionAsync();
        return stored;
    }

    public List<StoredRow> Of(ITable table) => Of(table.Name);

    public List<StoredRow> Of(string table) => _tables.TryGetValue(table, out var rows) ? rows : [];

    /// <summary>The type in which a column's values are kept in a row.</summary>
    public static Type TypeOf(IColumn column)
    {
        var property = PropertyOf(column);
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    public static IProperty PropertyOf(IColumn column) => column.PropertyMappings[0].Property;

    /// <summary>The enum that a column holds; null where it holds none.</summary>
    public static Type? EnumOf(IColumn column)
    {
        var type = PropertyOf(column).ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? type : null;
    }

    private static async Task<List<StoredRow>> ReadAsync(CharterDbContext db, ITable table)
    {
        var columns = table.Columns.ToList();
        var key = string.Join(", ", table.PrimaryKey!.Columns.Select(c => $"\"{c.Name}\""));
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names come from the model.
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => $"\"{c.Name}\""))} FROM \"{table.Name}\" ORDER BY {key}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<StoredRow>();
        while (await reader.ReadAsync())
        {
            var values = columns.Select((column, i) => KeyValuePair.Create(column.Name, Read(reader, i, TypeOf(column))));
            rows.Add(new StoredRow(table, new Dictionary<string, object?>(values)));
        }
        return rows;
    }

    private static object? Read(DbDataReader reader, int column, Type type) =>
        reader.IsDBNull(column) ? null : ReadValue.MakeGenericMethod(type).Invoke(reader, [column]);
}
