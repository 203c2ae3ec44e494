using System.Text.RegularExpressions;

namespace CharterTracker.Domain.Employers;

/// <summary>
/// A number in the form of Companies House: eight digits, or two letters (SC, NI, OC, RC, IP ...) and what follows. It is text: a
/// spreadsheet that took it for a number has lost its leading zeros, and people leave them out after letters too.
/// </summary>
public static partial class CompanyNumber
{
    /// <summary>The org-id.guide prefix of the register.</summary>
    public const string Register = "GB-COH";

    /// <summary>Name of the list that holds the whole register, under the register's own numbers.</summary>
    public const string WholeRegister = "companies-house";

    public const int MaxLength = 20;
    private const int Length = 8;

    /// <summary>The number in full, with the register where its form tells it; null where there is none.</summary>
    public static (string? Register, string Number)? Parse(string? text)
    {
        var number = RegisterNumbers.Compact(text, Register);
        if (number.Length is 0 or > MaxLength)
        {
            return null;
        }
        number = number.All(char.IsAsciiDigit) ? number.PadLeft(Length, '0') : Padded(number);
        return (Form().IsMatch(number) ? Register : null, number);
    }

    private static string Padded(string number)
    {
        var parts = ShortAfterLetters().Match(number);
        return parts.Success ? parts.Groups[1].Value + parts.Groups[2].Value.PadLeft(Length - parts.Groups[1].Length, '0') : number;
    }

    // With fewer than three digits it is the district of a postcode.
    [GeneratedRegex("^([A-Z]{2})([0-9]{3,5})$")]
    private static partial Regex ShortAfterLetters();

    [GeneratedRegex("^([0-9]{8}|[A-Z]{2}[0-9]{6}|R[0-9]{7}|(IP|SP|NP|RS)[0-9]{5}[A-Z0-9])$")]
    private static partial Regex Form();
}
