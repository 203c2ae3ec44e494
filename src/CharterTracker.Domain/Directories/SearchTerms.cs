using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Directories;

/// <summary>
/// The words that an organisation is found by: the distinctive ones of its name, those of its town, and its postcode district. They are
/// rows of our own with an index, so that every database finds a word the same way and as fast.
/// </summary>
public static class SearchTerms
{
    public const int MaxLength = 24;
    private const int MaxWords = 12;

    private static readonly HashSet<string> LegalForms =
        ["limited", "ltd", "plc", "llp", "lp", "cic", "cio", "company", "co", "inc", "uk", "the", "and", "of", "cyfyngedig", "cyf", "ccc"];

    /// <summary>The words of a name without its legal form; all of them where nothing else is left.</summary>
    public static IReadOnlyList<string> InName(string name)
    {
        var words = NameFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut).ToList();
        var telling = words.Where(w => !LegalForms.Contains(w)).ToList();
        return [.. (telling.Count > 0 ? telling : words).Distinct().Take(MaxWords)];
    }

    /// <summary>Words that people spell, for which near spellings are kept.</summary>
    public static IEnumerable<string> Spelled(string name, string? place) => InName(name).Union(InName(place ?? ""));

    /// <summary>Everything that the organisation is found by.</summary>
    public static IReadOnlySet<string> From(string name, string? place, string? postcode)
    {
        var terms = Spelled(name, place).ToHashSet();
        if (Postcode.OutcodeOf(postcode) is { } outcode)
        {
            terms.Add(outcode.ToLowerInvariant());
        }
        return terms;
    }

    private static string Cut(string word) => word.Length <= MaxLength ? word : word[..MaxLength];
}
