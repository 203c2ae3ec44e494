using System.Globalization;

namespace CharterTracker.Web.Api;

/// <summary>
/// Writes the lines of every CSV export (RFC 4180). A text that a spreadsheet would run as a formula is written with an apostrophe before
/// it and in quotes; the documentation of the open data says so, so that a machine can take it off again. Numbers stay numbers.
/// </summary>
public static class CsvText
{
    private const string FormulaStarts = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>One line, with its line ending.</summary>
    public static string Line(params IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value) => value switch
    {
        null => "",
        bool claim => claim ? "true" : "false",
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Text(value.ToString() ?? ""),
    };

    private static string Text(string text)
    {
        // Also after a quote, a comma or a semicolon at the start: some spreadsheets split there.
        var start = text.AsSpan().TrimStart(" \u00a0\u3000\ufeff\"',;");
        var first = text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);
        if (first || (start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal)))
        {
            return Quoted("'" + text);
        }
        return text.AsSpan().ContainsAny("\",\r\n;") || text.StartsWith(' ') || text.EndsWith(' ') ? Quoted(text) : text;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
