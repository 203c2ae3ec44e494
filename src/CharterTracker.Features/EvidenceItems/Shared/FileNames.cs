using System.Globalization;
using System.Text;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>Cleans file names, which come from the uploader's computer and cannot be trusted.</summary>
internal static class FileNames
{
    /// <summary>
    /// The last part of a name only, without control and direction characters (which can make <c>exe.pdf</c> look like <c>fdp.exe</c>) and
    /// without characters that file systems refuse.
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
