using System.Text;

namespace CharterTracker.Testing.Payrolls;

/// <summary>Writes a made payroll file as an export would be, and knows the number that a spreadsheet gives to each of its rows.</summary>
public static class PayFileWriter
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static byte[] Bytes(PayFile file) => file.Dress.Encoding switch
    {
        PayEncoding.Utf8WithMark => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text(file))],
        PayEncoding.Utf16 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text(file))],
        PayEncoding.Windows1252 => Windows.GetBytes(Text(file)),
        _ => Encoding.UTF8.GetBytes(Text(file)),
    };

    /// <summary>The number of a row, as a spreadsheet shows it.</summary>
    public static int NumberOf(PayFile file, int row) => file.Dress.Preamble.Count + HeadingCount(file) + row + 1;

    public static string Text(PayFile file)
    {
        var text = new StringBuilder();
        var lines = file.Dress.Preamble.Concat(Headings(file))
            .Concat(file.Rows.Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => c.Text)]));
        foreach (var line in lines)
        {
            // Spreadsheets pad every line to the same number of cells.
            var padded = line.Concat(Enumerable.Repeat("", file.Dress.EmptyColumns));
            text.AppendJoin(file.Dress.Separator, padded.Select(c => Quoted(c, file.Dress))).Append(file.Dress.NewLine);
        }
        return text.ToString();
    }

    private static int HeadingCount(PayFile file) => file.Dress.Headings switch { HeadingLines.None => 0, HeadingLines.One => 1, _ => 2 };

    private static IEnumerable<IReadOnlyList<string>> Headings(PayFile file)
    {
        var headings = file.Columns.Select(c => c.Heading).ToList();
        return file.Dress.Headings switch
        {
            HeadingLines.None => [],
            HeadingLines.One => [headings],
            _ => [[.. headings.Select(h => Split(h).Over)], [.. headings.Select(h => Split(h).Under)]],
        };
    }

    /// <summary>A heading over two lines: the last word stands below; a single word stands beside the last words of the others.</summary>
    private static (string Over, string Under) Split(string heading) =>
        heading.LastIndexOf(' ') is var at and > 0 && heading.AsSpan(at).ContainsAnyInRange('A', 'z')
            ? (heading[..at], heading[(at + 1)..]) : ("", heading);

    private static string Quoted(string cell, PayDress dress)
    {
        var needsQuotes = cell.Contains(dress.Separator, StringComparison.Ordinal) || cell.AsSpan().IndexOfAny("\"\r\n") >= 0;
        return needsQuotes || (dress.QuotesAll && cell.Length > 0) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
