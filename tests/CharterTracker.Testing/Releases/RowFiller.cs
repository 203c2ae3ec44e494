using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CharterTracker.Testing.Releases;

/// <summary>
/// Adds the rows that a played database lacks: each is a copy of one that is there, under a key of its own, with one column changed.
/// A table that has none gets one that is made from the types of its columns.
/// </summary>
internal sealed class RowFiller(StoredRows stored, IReadOnlyList<ITable> tables)
{
    /// <summary>More documents than any enum of them has members.</summary>
    private const int MaxDocuments = 40;

    private static readonly DateTime Noon = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<string, ITable> _tables = tables.ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
    private int _made;

    /// <param name="isLeft">Tables whose rows only the product itself can write.</param>
    public void Fill(Func<string, bool> isLeft)
    {
        foreach (var table in tables.Where(t => !isLeft(t.Name)))
        {
            while (stored.Of(table).Count < 2)
            {
                Add(table, []);
            }
            foreach (var column in table.Columns)
            {
                FillColumn(table, column);
            }
        }
    }

    private void FillColumn(ITable table, IColumn column)
    {
        if (StoredRows.EnumOf(column) is { } members)
        {
            foreach (var member in Enum.GetNames(members).Where(m => !Has(table, column, v => Equals(v, m))).ToList())
            {
                Add(table, new() { [column.Name] = member });
            }
        }
        for (var number = 0; number < MaxDocuments
            && DocumentEnums.MissingFrom(column, stored.Of(table).Select(r => r.Values[column.Name])).Count > 0; number++)
        {
            Add(table, new() { [column.Name] = Document(column, number) });
        }
        if (column.IsNullable && !Has(table, column, v => v is null))
        {
            Add(table, new() { [column.Name] = null });
        }
        if (column.IsNullable && !Has(table, column, v => v is not null))
        {
            Add(table, new() { [column.Name] = Make(column) });
        }
    }

    private bool Has(ITable table, IColumn column, Func<object?, bool> test) => stored.Of(table).Exists(r => test(r.Values[column.Name]));

    private StoredRow Add(ITable table, Dictionary<string, object?> given)
    {
        var rows = stored.Of(table);
        var values = rows.Count > 0
            ? new Dictionary<string, object?>(rows[0].Values)
            : table.Columns.ToDictionary(c => c.Name, object? (c) => Make(c));
        foreach (var (column, value) in given)
        {
            values[column] = value;
        }
        foreach (var key in KeysOf(table))
        {
            Separate(table, key, values, given);
        }
        var row = new StoredRow(table, values);
        rows.Add(row);
        return row;
    }

    private static IEnumerable<IReadOnlyList<IColumn>> KeysOf(ITable table) =>
        table.UniqueConstraints.Select(c => c.Columns).Concat(table.Indexes.Where(i => i.IsUnique).Select(i => i.Columns));

    /// <summary>Changes one column of a key until no other row has the same.</summary>
    private void Separate(ITable table, IReadOnlyList<IColumn> key, Dictionary<string, object?> values, Dictionary<string, object?> given)
    {
        var others = stored.Of(table);
        bool IsTaken() =>
            key.All(c => values[c.Name] is not null) && others.Exists(r => key.All(c => Equals(r.Values[c.Name], values[c.Name])));
        if (!IsTaken())
        {
            return;
        }
        var free = key.Where(c => !given.ContainsKey(c.Name));
        foreach (var column in free.OrderBy(c => Principal(c) is not null).ThenBy(c => StoredRows.TypeOf(c) == typeof(bool)))
        {
            foreach (var candidate in Candidates(table, column, values[column.Name]))
            {
                values[column.Name] = candidate;
                if (!IsTaken())
                {
                    return;
                }
            }
        }
        throw new InvalidOperationException($"{table.Name}: no free value for {string.Join(", ", key.Select(c => c.Name))}");
    }

    private IEnumerable<object?> Candidates(ITable table, IColumn column, object? like)
    {
        if (StoredRows.EnumOf(column) is { } members)
        {
            foreach (var member in Enum.GetNames(members))
            {
                yield return member;
            }
            yield break;
        }
        if (Principal(column) is { } principal)
        {
            foreach (var row in stored.Of(principal.Table).ToList())
            {
                yield return row.Values[principal.Name];
            }
            yield return Add(principal.Table, []).Values[principal.Name];
            yield break;
        }
        for (var tries = 0; tries < 3; tries++)
        {
            yield return Vary(table, column, like);
        }
    }

    private object Vary(ITable table, IColumn column, object? like) => like switch
    {
        string text when text.Contains('@', StringComparison.Ordinal) => $"{Number():00000}.{text}",
        string { Length: >= 5 } text => text[..^5] + Number().ToString("00000", CultureInfo.InvariantCulture),
        string => Cut(Number().ToString(CultureInfo.InvariantCulture), column),
        long => stored.Of(table).Max(r => (long)r.Values[column.Name]!) + 1,
        int => stored.Of(table).Max(r => (int)r.Values[column.Name]!) + 1,
        _ => Make(column),
    };

    private int Number() => ++_made;

    private object Make(IColumn column)
    {
        var property = StoredRows.PropertyOf(column);
        if (Principal(column) is { } principal)
        {
            return (stored.Of(principal.Table) is [var first, ..] ? first : Add(principal.Table, [])).Values[principal.Name]!;
        }
        var type = StoredRows.TypeOf(column);
        if (DocumentEnums.DocumentOf(column) is not null)
        {
            return Document(column, number: 0);
        }
        return type switch
        {
            _ when StoredRows.EnumOf(column) is { } members => Enum.GetNames(members)[0],
            _ when type == typeof(string) => Text(column),
            _ when type == typeof(Guid) => new Guid(Number(), 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 9]),
            _ when type == typeof(DateTime) => Noon.AddMinutes(Number()),
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Noon),
            _ => FilledValue.Of(type),
        };
    }

    /// <summary>A document in which nothing is empty; those of other numbers have other members of enums.</summary>
    private static object Document(IColumn column, int number)
    {
        var property = StoredRows.PropertyOf(column);
        return property.GetTypeMapping().Converter!.ConvertToProvider(FilledValue.Of(property.ClrType, property.Name, number))!;
    }

    /// <summary>A text for a column: the value of a column of the same name in another table, or else the name in words.</summary>
    private string Text(IColumn column)
    {
        var namesakes = stored.All.Select(r => r.Values.GetValueOrDefault(column.Name)).OfType<string>();
        var alike = namesakes.FirstOrDefault(t => t.Length > 0 && t.Length <= Longest(column));
        if (alike is not null)
        {
            return alike;
        }
        var text = column.Name.EndsWith("Hash", StringComparison.Ordinal) || column.Name.EndsWith("Sha256", StringComparison.Ordinal)
            ? new string('a', 64)
            : string.Concat(column.Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return Cut(text, column);
    }

    private static string Cut(string text, IColumn column) => text[..Math.Min(text.Length, Longest(column))];

    private static int Longest(IColumn column) => StoredRows.PropertyOf(column).GetMaxLength() ?? int.MaxValue;

    /// <summary>The column that a column refers to, by a foreign key or by its name alone; null where it refers to none.</summary>
    private IColumn? Principal(IColumn column)
    {
        if (column.Table is not ITable table || StoredRows.TypeOf(column) != typeof(Guid))
        {
            return null;
        }
        if (table.ForeignKeyConstraints.FirstOrDefault(k => k.Columns is [var only] && only == column) is { } foreignKey)
        {
            return foreignKey.PrincipalColumns[0];
        }
        if (table.PrimaryKey!.Columns is [var key] && key == column)
        {
            return null;
        }
        var name = column.Name switch
        {
            "AssessorId" or "ActorId" => "Users",
            [.., 'B', 'y'] => "Users",
            [.. var thing, 'I', 'd'] => $"{thing}s",
            _ => "",
        };
        return _tables.TryGetValue(name, out var named) && named.PrimaryKey!.Columns is [var principal] ? principal : null;
    }
}
