using System.Text.RegularExpressions;

namespace CharterTracker.Domain.Directories;

/// <summary>Normalises postcodes as people write them: capitals, one space, and zero for a letter O where only a digit can stand.</summary>
public static partial class Postcode
{
    public const int MaxLength = 8;

    /// <summary>The postcode in its full form; null where it is no postcode of the United Kingdom.</summary>
    public static string? Normalise(string? text)
    {
        var compact = Compact(text);
        if (compact.Length is < 5 or > 7)
        {
            return null;
        }
        var outward = compact[..^3];
        var inward = compact[^3..];
        if (inward[0] == 'O')
        {
            inward = $"0{inward[1..]}";
        }
        return Outward().IsMatch(outward) && Inward().IsMatch(inward) ? $"{outward} {inward}" : null;
    }

    /// <summary>
    /// The district, which is the part before the space, of a whole postcode or of a district alone; null where it is neither.
    /// </summary>
    public static string? OutcodeOf(string? text)
    {
        if (Normalise(text) is { } whole)
        {
            return whole[..whole.IndexOf(' ', StringComparison.Ordinal)];
        }
        var compact = Compact(text);
        return Outward().IsMatch(compact) ? compact : null;
    }

    /// <summary>
    /// Search words whose postcode at the end is cut down to its district, which organisations are found by in addition to their names.
    /// </summary>
    public static string ToDistrict(string text) => WholeAtTheEnd().Replace(text, " $1");

    private static string Compact(string? text) =>
        string.Concat((text ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"\s([A-Z]{1,2}[0-9][0-9A-Z]?)\s*[0-9][A-Z]{2}\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeAtTheEnd();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]?$")]
    private static partial Regex Outward();

    [GeneratedRegex("^[0-9][A-Z]{2}$")]
    private static partial Regex Inward();
}
