using CharterTracker.Data;

namespace CharterTracker.Testing.Releases;

/// <summary>Finds what a filled database lacks: a later step has to meet every kind of row that there can be.</summary>
internal static class Coverage
{
    /// <summary>
    /// One line for each table without a row, enum member that no row holds (those inside documents too), and optional column that is
    /// never empty or never filled.
    /// </summary>
    public static IReadOnlyList<string> Gaps(CharterDbContext db, StoredRows stored)
    {
        var gaps = new List<string>();
        foreach (var table in StoredRows.TablesOf(db))
        {
            var rows = stored.Of(table);
            if (rows.Count == 0)
            {
                gaps.Add($"{table.Name} has no row");
            }
            foreach (var column in table.Columns)
            {
                var values = rows.Select(r => r.Values[column.Name]).ToHashSet();
                if (StoredRows.EnumOf(column) is { } members)
                {
                    var missing = Enum.GetNames(members).Where(m => !values.Contains(m));
                    gaps.AddRange(missing.Select(m => $"{table.Name}.{column.Name} is never {m}"));
                }
                gaps.AddRange(DocumentEnums.MissingFrom(column, values).Select(m => $"{table.Name}.{column.Name} never has {m}"));
                if (column.IsNullable && !values.Contains(null))
                {
                    gaps.Add($"{table.Name}.{column.Name} is never empty");
                }
                if (column.IsNullable && values.All(v => v is null))
                {
                    gaps.Add($"{table.Name}.{column.Name} is never filled");
                }
            }
        }
        return gaps;
    }
}
