using System.Text.RegularExpressions;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Tells rows that are about nobody by what is written in them: totals, page numbers, notes.</summary>
internal static partial class TotalRows
{
    /// <summary>Whether a cell says that its row is a total, and nothing else.</summary>
    public static bool IsTotal(ReadOnlySpan<char> cell) => cell.Length is >= 5 and <= 40 && Total().IsMatch(cell);

    /// <summary>Whether a cell says that its row is the total of something, such as a person or a place.</summary>
    public static bool IsTotalOf(ReadOnlySpan<char> cell) => cell.Length >= 5 && TotalOf().IsMatch(cell);

    public static bool IsFooter(ReadOnlySpan<char> cell) => cell.Length >= 3 && Footer().IsMatch(cell);

    [GeneratedRegex(
        @"^\W*((grand|sub|report|overall|page|company|department|dept|payroll|group|run|final|employee|period|cost centre|cost center)[ -]?)?totals?( (for|of) (the )?(period|page|report|run|department|company|month|week))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\s*((grand|sub|report)[ -]?)?totals?\b|\btotals?\s*:?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TotalOf();

    [GeneratedRegex(
        @"^\W*(page:?\s*\d|\d+ of \d+$|printed\b|print date|report (date|run|printed|generated|produced|id|end)|run (date|on|by|time)|date (printed|run)|end of (report|file|data|list)|generated\b|produced (by|on)|prepared (by|on)|"
            + @"strictly|(private and )?confidential|(number|no\.?|count|total number) of (employees|people|records|staff|rows)|(employees|employee count|record count|records|headcount|rows)\s*:|checked by|approved by|signed|©|copyright)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Footer();
}
