namespace CharterTracker.Domain.Directories;

/// <summary>
/// Names that are so alike that they may be of one organisation: the same words without the legal form, in any order, or with about one
/// letter in six mistyped.
/// </summary>
public static class NearNames
{
    private const int LettersForEachMistake = 6;

    // Shorter names have so many neighbours that being near one means nothing.
    private const int ShortestMistyped = 5;

    public static bool AreNear(string a, string b)
    {
        var (first, second) = (SearchTerms.InName(a), SearchTerms.InName(b));
        if (first.Count == 0 || second.Count == 0)
        {
            return false;
        }
        return first.Order(StringComparer.Ordinal).SequenceEqual(second.Order(StringComparer.Ordinal))
            || AreMistyped(string.Concat(first), string.Concat(second));
    }

    /// <summary>
    /// Beginnings and ends of the words of a name. A name with a few mistakes still has one of them, so that near names can be looked up
    /// before they are compared.
    /// </summary>
    public static IReadOnlyList<string> PiecesOf(string name) =>
        [.. SearchTerms.InName(name)
            .SelectMany(w => w.Length < ShortestMistyped ? [w] : new[] { w[..(w.Length / 2)], w[^(w.Length / 2)..] }).Distinct()];

    /// <summary>How much longer or shorter a near name can be, in letters; a legal form is written out or cut short.</summary>
    public static int LengthApart(string folded) => (folded.Length / LettersForEachMistake) + 10;

    private static bool AreMistyped(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= ShortestMistyped && FuzzyMatch.Mistakes(a, b) <= Math.Max(1, shorter / LettersForEachMistake);
    }
}
