namespace CharterTracker.Domain.Employers;

/// <summary>The legal forms that names end with, each in the ways in which people write it.</summary>
internal static class LegalForms
{
    private static readonly (string Form, string[] Written)[] Rows =
    [
        ("ltd", ["limited", "cyfyngedig", "cyf"]),
        ("plc", ["public limited company", "cwmni cyfyngedig cyhoeddus", "ccc"]),
        ("llp", ["limited liability partnership", "partneriaeth atebolrwydd cyfyngedig", "pac"]),
        ("lp", ["limited partnership"]),
        ("cic", ["community interest company", "cwmni buddiant cymunedol", "cbc"]),
        ("cio", ["charitable incorporated organisation"]),
    ];

    /// <summary>
    /// Whether both are one name: the same but for capitals, accents and punctuation, and for how the legal form at the end is written.
    /// </summary>
    public static bool AreOneName(string a, string b) => InShort(a) == InShort(b);

    private static string InShort(string name)
    {
        var folded = NameFolding.Fold(name);
        var found = Rows
            .SelectMany(row => row.Written, (row, written) => (row.Form, Ending: $" {written}"))
            .FirstOrDefault(form => folded.EndsWith(form.Ending, StringComparison.Ordinal));
        return found.Ending is null ? folded : $"{folded[..^found.Ending.Length]} {found.Form}";
    }
}
