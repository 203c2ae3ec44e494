using System.Text.RegularExpressions;
using CharterTracker.Domain.Employers;

namespace CharterTracker.Features.Register;

/// <summary>
/// A number in a public register as somebody typed it, with its prefix (GB-COH-01234567) or without (1234567, 1,123,456).
/// </summary>
/// <param name="Fenced">What a row's fenced list of numbers holds where it has this one.</param>
/// <param name="InFull">The same as a company's number in full: a spreadsheet may have taken its zeros.</param>
internal sealed partial record TypedIdentifier(string Fenced, string InFull)
{
    /// <summary>Reads what was typed; null where it is no number.</summary>
    public static TypedIdentifier? Parse(string typed)
    {
        if (OrganisationIdentifier.Parse(typed) is { } identifier)
        {
            var whole = $"|{identifier.Register}-{Written(identifier.Register, identifier.Number)}|";
            return new TypedIdentifier(whole, whole);
        }
        var number = Separators().Replace(typed, "");
        if (!number.Any(char.IsAsciiDigit) || !Number().IsMatch(typed))
        {
            return null;
        }
        var company = CompanyNumber.Parse(number) is { Register: { } register, Number: var inFull }
            ? $"|{register}-{inFull}|" : $"-{number}|";
        return new TypedIdentifier($"-{number}|", company);
    }

    private static string Written(string register, string number) =>
        OrganisationRegisters.Normalise(register, number) ?? Separators().Replace(number, "");

    [GeneratedRegex("[ ,]")]
    private static partial Regex Separators();

    // One word with a digit, or digits in groups.
    [GeneratedRegex("^([^ ,]+|[0-9]{1,3}([ ,][0-9]{3})+)$")]
    private static partial Regex Number();
}
