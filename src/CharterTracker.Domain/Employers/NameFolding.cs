using System.Globalization;
using System.Text;

namespace CharterTracker.Domain.Employers;

/// <summary>Folds a name for searching: no case, accents or punctuation, single spaces.</summary>
public static class NameFolding
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        var pendingSpace = false;
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark || rune.Value is '\'' or '’' or '.')
            {
                continue;
            }
            if (!Rune.IsLetterOrDigit(rune))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }
            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return folded.ToString();
    }
}
