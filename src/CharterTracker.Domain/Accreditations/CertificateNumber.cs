using System.Security.Cryptography;

namespace CharterTracker.Domain.Accreditations;

/// <summary>
/// Ten random base-32 characters and a check digit, printed in groups (ABCDE-FGHJK-7). Not a secret and not sequential. The
/// alphabet is Crockford's: no I, L, O or U; the check digit is the value modulo 31, so one wrong or two swapped characters show.
/// </summary>
public static class CertificateNumber
{
    public const int Length = 11;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CheckModulus = 31;

    public static string Allot()
    {
        Span<char> number = stackalloc char[Length];
        for (var i = 0; i < Length - 1; i++)
        {
            number[i] = Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
        }
        number[^1] = Check(number[..^1]);
        return new string(number);
    }

    /// <summary>Reads what somebody typed or scanned: case, spaces and hyphens do not matter, O is 0, I and L are 1.</summary>
    public static bool TryParse(string? typed, out string number)
    {
        var folded = new string([.. (typed ?? "").Where(c => c is not (' ' or '-')).Select(Fold)]);
        number = folded;
        return folded.Length == Length && folded.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) && Check(folded.AsSpan(0, Length - 1)) == folded[^1];
    }

    /// <summary>ABCDE-FGHJK-7, as it is printed.</summary>
    public static string Print(string number) => $"{number[..5]}-{number[5..10]}-{number[10..]}";

    private static char Fold(char c) => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var upper => upper };

    private static char Check(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        foreach (var digit in digits)
        {
            // Doubling before each digit weighs the places differently modulo 31, a prime.
            sum = ((sum * 2) + Alphabet.IndexOf(digit, StringComparison.Ordinal)) % CheckModulus;
        }
        return Alphabet[sum];
    }
}
