namespace CharterTracker.Domain.Employers;

/// <summary>
/// How people write the number of a register: with spaces, commas or hyphens, and with the prefix of org-id.guide in front.
/// </summary>
internal static class RegisterNumbers
{
    /// <summary>Letters and digits alone, in capitals, without the prefix of this register.</summary>
    public static string Compact(string? text, string prefix) => Compact(text, prefix, kept: null);

    /// <param name="kept">A mark that is part of the number, for example the hyphen of a linked charity.</param>
    public static string Compact(string? text, string prefix, char? kept)
    {
        var number = (text ?? "").Trim().ToUpperInvariant();
        if (number.StartsWith(prefix, StringComparison.Ordinal)
            && number.Length > prefix.Length && !char.IsAsciiLetterOrDigit(number[prefix.Length]))
        {
            number = number[prefix.Length..];
        }
        return string.Concat(number.Where(c => char.IsAsciiLetterOrDigit(c) || c == kept)).Trim(kept ?? ' ');
    }
}
