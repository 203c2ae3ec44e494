using System.Globalization;
using System.Text;
using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharterTracker.Testing.Releases;

/// <summary>
/// Writes a whole database as SQL of one engine: the script of all its steps, and an INSERT for each row, after those for the rows that it
/// refers to.
/// </summary>
internal static class SqlDump
{
    /// <param name="db">A context of the engine that is written for. It never connects.</param>
    public static string Write(CharterDbContext db, StoredRows stored)
    {
        var tables = StoredRows.TablesOf(db);
        var text = new StringBuilder();
        const MigrationsSqlGenerationOptions Whole = MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.NoTransactions;
        text.Append(db.GetService<IMigrator>().GenerateScript(options: Whole).ReplaceLineEndings("\n"));
        text.Append("\nBEGIN;\n");
        foreach (var seeded in db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(t => t.GetSeedData().Any()))
        {
            text.Append(CultureInfo.InvariantCulture, $"DELETE FROM \"{seeded.GetTableName()}\";\n");
        }
        var byName = tables.ToDictionary(t => t.Name);
        foreach (var row in InOrder(stored))
        {
            AppendRow(text, byName[row.Table.Name], row);
        }
        text.Append("COMMIT;\n");
        foreach (var column in tables.SelectMany(t => t.Columns).Where(c => IsCounted(db, c) && stored.Of(c.Table.Name).Count > 0))
        {
            var next = stored.Of(column.Table.Name).Max(r => Convert.ToInt64(r.Values[column.Name], CultureInfo.InvariantCulture)) + 1;
            text.Append(
                CultureInfo.InvariantCulture, $"ALTER TABLE \"{column.Table.Name}\" ALTER COLUMN \"{column.Name}\" RESTART WITH {next};\n");
        }
        return text.ToString();
    }

    // SQLite takes the next number from the rows; other engines keep it apart from them.
    private static bool IsCounted(CharterDbContext db, IColumn column) =>
        !db.Database.IsSqlite()
        && StoredRows.TypeOf(column) is var type && (type == typeof(int) || type == typeof(long))
        && StoredRows.PropertyOf(column).ValueGenerated == ValueGenerated.OnAdd;

    private static void AppendRow(StringBuilder text, ITable table, StoredRow row)
    {
        var columns = table.Columns.ToList();
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        text.Append(CultureInfo.InvariantCulture, $"INSERT INTO \"{table.Name}\" ({names}) VALUES (");
        text.AppendJoin(", ", columns.Select(c => Literal(c, row.Values[c.Name])));
        text.Append(");\n");
    }

    private static string Literal(IColumn column, object? value) => value switch
    {
        null => "NULL",
        // Both engines take a line break within quotes as it is.
        string words => $"'{words.Replace("'", "''", StringComparison.Ordinal)}'",
        DateTime moment => column.StoreTypeMapping.GenerateProviderValueSqlLiteral(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
        _ => column.StoreTypeMapping.GenerateProviderValueSqlLiteral(value),
    };

    private static List<StoredRow> InOrder(StoredRows stored)
    {
        var byKey = stored.All
            .Where(r => r.Table.PrimaryKey!.Columns.Count == 1)
            .ToDictionary(r => (r.Table.Name, r.Table.PrimaryKey!.Columns[0].Name, r.Values[r.Table.PrimaryKey.Columns[0].Name]!));
        var written = new HashSet<StoredRow>(ReferenceEqualityComparer.Instance);
        var order = new List<StoredRow>();
        foreach (var row in stored.All)
        {
            Visit(row);
        }
        return order;

        void Visit(StoredRow row)
        {
            if (!written.Add(row))
            {
                return;
            }
            foreach (var key in row.Table.ForeignKeyConstraints.Where(k => k.Columns.Count == 1))
            {
                var value = row.Values[key.Columns[0].Name];
                var place = (key.PrincipalTable.Name, key.PrincipalColumns[0].Name, value!);
                if (value is not null && byKey.TryGetValue(place, out var principal))
                {
                    Visit(principal);
                }
            }
            order.Add(row);
        }
    }
}
