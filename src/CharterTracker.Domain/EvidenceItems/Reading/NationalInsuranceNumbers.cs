using System.Text.RegularExpressions;

namespace CharterTracker.Domain.EvidenceItems.Reading;

/// <summary>
/// Finds National Insurance numbers in text: run together or in groups, with the letter at the end. Without that letter a number of a
/// company or an order looks the same, so it counts only where the words before it say what it is.
/// </summary>
public static partial class NationalInsuranceNumbers
{
    /// <summary>The number that forms print to show what one looks like. It was never given to anybody.</summary>
    private const string Example = "QQ123456C";

    /// <summary>Whether a text has a number of somebody in it.</summary>
    /// <param name="text">A cell, a line or a whole file.</param>
    /// <param name="isDocument">Whether it is of a document, which may print the well-known example to show how one is written.</param>
    public static bool AreIn(string text, bool isDocument)
    {
        foreach (Match match in Whole().Matches(text))
        {
            var isExample = isDocument && Squeeze(match.Value).Equals(Example, StringComparison.OrdinalIgnoreCase);
            if (!isExample && !LooksLikeADate(match))
            {
                return true;
            }
        }
        return Introduced().IsMatch(text);
    }

    /// <summary>Whether a cell in a column of such numbers is one. There, numbers that are not given to anybody count too.</summary>
    public static bool IsOne(string cell) =>
        Squeeze(cell) is { Length: 8 or 9 } squeezed
        && Alone().IsMatch(squeezed)
        && !squeezed.Equals(Example, StringComparison.OrdinalIgnoreCase);

    // "on 12 11 25 a meeting": an everyday word, a date and an article.
    private static bool LooksLikeADate(Match match) =>
        !char.IsAsciiDigit(match.Value[2])
        && EverydayWord().IsMatch(match.Value.AsSpan(0, 2))
        && int.Parse(match.Groups["month"].ValueSpan, Formats.British) is >= 1 and <= 12;

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    // The prefix is one that can be given: D, F, I, Q, U, V are not used, nor O as the second letter, nor some pairs. Made-up ones begin
    // with QQ.
    [GeneratedRegex(
        @"(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]"
            + @"|QQ)[ \u00A0./_-]{0,2}\d\d(?<gap>[ \u00A0./_-]{0,2})(?<month>\d\d)\k<gap>\d\d[ \u00A0./_-]{0,2}[A-D](?![A-Z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"(?:national insurance|\bN\.?I\.?\b|\bnino\b)(?: ?(?:numbers?|num|no|ref"
            + @"|reference)\b)?[\s:.#-]{0,5}(?!QQ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][ -]?\d\d[ -]?\d\d[ -]?\d\d(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();

    [GeneratedRegex("^[A-Z]{2}[0-9]{6}[A-Z]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex("^(?:am|an|as|at|be|by|he|me|my|on|or|so|to|we)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EverydayWord();
}
