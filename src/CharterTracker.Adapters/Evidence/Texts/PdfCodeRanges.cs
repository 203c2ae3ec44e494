using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>
/// The ranges in a map of codes to characters. A few bytes can name four thousand million codes, and the library writes out every one.
/// </summary>
internal static partial class PdfCodeRanges
{
    /// <summary>The most codes that the ranges of one map name together.</summary>
    private const long MaxCodes = 500_000;

    public static void Check(ReadOnlySpan<byte> bytes, PdfBudget budget)
    {
        if (bytes.IndexOf("range"u8) < 0)
        {
            return;
        }
        var ranges = Section().Matches(Encoding.Latin1.GetString(bytes)).SelectMany(section => Range().Matches(section.Value));
        if (ranges.Sum(range => Math.Max(1, Code(range, "last") - Code(range, "first"))) > MaxCodes)
        {
            budget.Spend();
        }
        budget.ThrowIfSpent();
    }

    private static long Code(Match range, string part) =>
        long.Parse(range.Groups[part].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // To the first letter that is no digit of a hexadecimal number. The space of all codes is only declared, so it does not count.
    [GeneratedRegex("begin(?:bf|cid|notdef)range[^g-zG-Z]*")]
    private static partial Regex Section();

    [GeneratedRegex(
        "<[ \r\n\t]*(?<first>[0-9A-Fa-f]{1,8})[ \r\n\t]*>[ \r\n\t]*<[ \r\n\t]*(?<last>[0-9A-Fa-f]{1,8})[ \r\n\t]*>")]
    private static partial Regex Range();
}
