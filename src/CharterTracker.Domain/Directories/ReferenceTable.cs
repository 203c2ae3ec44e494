using System.Text;

namespace CharterTracker.Domain.Directories;

/// <summary>Reads a small comma-separated table that is compiled into this assembly; its first line names the columns.</summary>
internal static class ReferenceTable
{
    public static IEnumerable<IReadOnlyList<string>> Rows(string name)
    {
        using var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream($"CharterTracker.Domain.Directories.Data.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return Split(line);
        }
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (character == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
