using System.Globalization;
using System.Text;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>A file's name as its owner's computer gave it is text from outside.</summary>
internal static class FileNames
{
    /// <summary>
    /// The last part only, without control and direction characters (which can make <c>exe.pdf</c> look like <c>fdp.exe</c>) and
    /// without what file systems refuse.
    /// </summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                && rune != Rune.ReplacementChar)
            {
                kept.Append(rune.Value is '<' or '>' or '"' or '|' or '?' or '*' ? "_" : rune.ToString());
            }
        }
        return kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
    }
}
