using System.Globalization;

namespace CharterTracker.Domain;

/// <summary>Reads and writes a number of people.</summary>
public static class Headcount
{
    /// <summary>The number that was typed: 1,204 and 1 204 are both read as 1204. Null where it is not a whole number, 0 or more.</summary>
    public static int? Parse(string? typed) =>
        int.TryParse(typed?.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    /// <summary>The number as it begins a sentence, as in "1,204 people work for you".</summary>
    public static string InSentence(int count) => count == 1 ? "1 person works" : $"{Formats.Count(count)} people work";
}
