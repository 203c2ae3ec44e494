using System.Text;
using CharterTracker.Adapters.Texts;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>
/// Looks through a CSV file in whatever encoding it is, so that a payroll is told that it is one and not how to save it.
/// </summary>
internal static class CsvText
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];
    private static readonly Encoding Utf8OrLatin1 = SingleByteFallback.Utf8Or(Encoding.Latin1);

    public static void LookThrough(byte[] bytes)
    {
        var text = EncodingOf(bytes).GetString(bytes).TrimStart('\uFEFF');
        foreach (var delimiter in Delimiters.Where(d => text.Contains(d, StringComparison.Ordinal)))
        {
            var guard = new PayrollGuard(isDocument: false);
            foreach (var row in Rows(text, delimiter))
            {
                guard.LookAtRow(row);
            }
        }
        new PayrollGuard(isDocument: false).LookAtText(text);
    }

    private static Encoding EncodingOf(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        _ => Utf8OrLatin1,
    };

    private static IEnumerable<IReadOnlyList<string>> Rows(string text, char delimiter)
    {
        List<string> row = [];
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (c == delimiter || c is '\n' or '\r'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c != delimiter)
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }
        yield return [.. row, cell.ToString()];
    }
}
