namespace CharterTracker.Adapters.Payrolls;

/// <summary>Sees National Insurance numbers in cells, however they are spelled.</summary>
internal static class NationalInsurance
{
    public const int ShortestNumber = 8;

    private const int PlacesWithoutSuffix = 8;
    private const int MaxMarks = 2;

    // No number was ever given out that begins with these letters, or has them second; QQ is used for examples.
    private const string NeverFirst = "DFIUV";
    private const string NeverSecond = "DFIOUV";

    /// <summary>
    /// Whether the cell holds a number, alone or among other words: two letters, six digits, and often a letter A to D, with spaces or
    /// marks between them or none.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<char> cell)
    {
        for (var start = 0; start + ShortestNumber <= cell.Length; start++)
        {
            if (char.IsAsciiLetter(cell[start]) && (start == 0 || !char.IsAsciiLetterOrDigit(cell[start - 1])) && IsAt(cell[start..]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsAt(ReadOnlySpan<char> text)
    {
        var (place, marks) = (0, 0);
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                if (++marks > MaxMarks)
                {
                    break;
                }
                continue;
            }
            var fits = place switch
            {
                0 => char.IsAsciiLetter(character) && !NeverFirst.Contains(char.ToUpperInvariant(character), StringComparison.Ordinal),
                1 => char.IsAsciiLetter(character) && !NeverSecond.Contains(char.ToUpperInvariant(character), StringComparison.Ordinal),
                < PlacesWithoutSuffix => char.IsAsciiDigit(character),
                // After the digits: a letter of its own, or another word.
                PlacesWithoutSuffix => marks > 0 || char.ToUpperInvariant(character) is >= 'A' and <= 'D',
                _ => marks > 0,
            };
            if (!fits)
            {
                return false;
            }
            if (place >= PlacesWithoutSuffix && marks > 0)
            {
                return true;
            }
            (place, marks) = (place + 1, 0);
        }
        return place >= PlacesWithoutSuffix;
    }
}
