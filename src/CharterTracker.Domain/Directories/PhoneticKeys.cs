using System.Text;

namespace CharterTracker.Domain.Directories;

/// <summary>
/// What is left of a name when the letters that people mistype most are gone: vowels, doubled letters, spaces, the legal form.
/// "Mersey Travle Ltd" and "MERSEYTRAVEL" have the same skeleton, on any database.
/// </summary>
public static class PhoneticKeys
{
    public static string Compute(string name)
    {
        var skeleton = new StringBuilder();
        foreach (var character in string.Concat(SearchTerms.InName(name))
            .Replace("ph", "f", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal))
        {
            var letter = character switch { 'c' or 'q' => 'k', 'z' => 's', _ => character };
            var isVowel = letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or 'w';
            if (!isVowel && (skeleton.Length == 0 || skeleton[^1] != letter))
            {
                skeleton.Append(letter);
            }
        }
        return skeleton.ToString();
    }
}
