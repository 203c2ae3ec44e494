using CharterTracker.Domain.Directories;
using CharterTracker.Features.Directories;
using Sylvan.Data.Csv;

namespace CharterTracker.Adapters.Directories;

/// <summary>The layout of one public list: the headings by which it is recognised, and what its rows say.</summary>
internal interface ICompanyListLayout
{
    string Source { get; }

    string Title { get; }

    /// <summary>Whether every edition lists everybody on the register.</summary>
    bool IsWholeRegister { get; }

    IReadOnlyList<string> RequiredColumns { get; }

    /// <param name="editionOn">The day of the edition; null where the file's name does not tell it.</param>
    ListedRow Read(ListCells cells, DateOnly? editionOn);
}

/// <summary>The cells of the row that is being read, by heading.</summary>
internal sealed class ListCells(CsvDataReader csv)
{
    private readonly Dictionary<string, int> _columns = ColumnsOf(csv);

    public IEnumerable<string> Missing(ICompanyListLayout layout) => layout.RequiredColumns.Where(n => !_columns.ContainsKey(n));

    public bool AreCutShort(ICompanyListLayout layout) => layout.RequiredColumns.Any(n => _columns[n] >= csv.RowFieldCount);

    public string this[string column] => _columns.TryGetValue(column, out var i) && i < csv.RowFieldCount ? csv.GetString(i).Trim() : "";

    /// <summary>A name with single spaces and plain apostrophes.</summary>
    public string Name(string column) =>
        string.Join(' ', this[column].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'').Replace('‘', '\'');

    public static string? ProblemOf(string name) => name.Length switch
    {
        0 => "no name",
        > DirectoryCompany.NameMaxLength => "name too long",
        _ => null,
    };

    // Some headings begin with a space, and the first may begin with a byte order mark.
    private static Dictionary<string, int> ColumnsOf(CsvDataReader csv)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < csv.FieldCount; i++)
        {
            columns.TryAdd(csv.GetName(i).Trim().TrimStart('\uFEFF'), i);
        }
        return columns;
    }
}
