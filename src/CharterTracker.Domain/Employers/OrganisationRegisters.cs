using System.Text.RegularExpressions;

namespace CharterTracker.Domain.Employers;

/// <summary>The registers whose numbers an employer can give, by org-id.guide prefix, and how their numbers are written.</summary>
public static partial class OrganisationRegisters
{
    private static readonly OrganisationRegister[] Rows =
    [
        new(CompanyNumber.Register, "Companies House number", "Enter a company number of eight characters, for example 01234567 or SC123456",
            text => CompanyNumber.Parse(text) is { Register: not null, Number: var number } ? number : null),
        new("GB-CHC", "Charity Commission number (England and Wales)", "Enter a charity number of six or seven digits, for example 1123456",
            text => Written(text, "GB-CHC", CharityNumber(), kept: '-')),
        new("GB-SC", "Scottish charity number", "Enter SC and six digits, for example SC012345",
            text => Written(text, "GB-SC", ScottishCharityNumber())),
        new("GB-NIC", "Northern Ireland charity number", "Enter NIC and six digits, for example NIC100123",
            text => Written(text, "GB-NIC", NorthernIrishCharityNumber())),
        CouncilsOf("GB-LAE", "England", "LIV"),
        CouncilsOf("GB-LAS", "Scotland", "GLG"),
        CouncilsOf("GB-PLA", "Wales", "CRF"),
        CouncilsOf("GB-LANI", "Northern Ireland", "BFS"),
        new("GB-NHS", "NHS organisation code", "Enter the code of three to six letters and digits, for example RBS",
            text => Written(text, "GB-NHS", HealthCode())),
        new("GB-EDU", "School or college number (URN)", "Enter the six digits of the unique reference number, for example 104567",
            text => Written(text, "GB-EDU", SchoolNumber())),
        new("GB-MPR", "Mutuals register number", "Enter the number as the Mutuals Public Register writes it, for example 12345R",
            text => Written(text, "GB-MPR", MutualNumber())),
    ];

    public static IReadOnlyList<OrganisationRegister> All => Rows;

    public static bool IsKnown(string? prefix) => Find(prefix) is not null;

    public static string NameOf(string prefix) => Find(prefix)?.Name ?? prefix;

    /// <summary>The number as the register writes it; null where it cannot be one of that register.</summary>
    public static string? Normalise(string? prefix, string? number) => Find(prefix)?.Normalise(number);

    /// <summary>Every number that somebody may have meant by this text, as its register writes it.</summary>
    public static IEnumerable<(string Register, string Number)> Readings(string? text) =>
        from register in Rows
        let number = register.Normalise(text)
        where number is not null
        select (register.Prefix, number);

    /// <summary>What to enter in place of a number that is not valid.</summary>
    public static string WhatToEnter(string? prefix) => Find(prefix)?.WhatToEnter ?? "Choose which register the number is in";

    private static OrganisationRegister? Find(string? prefix) => Array.Find(Rows, r => r.Prefix == prefix);

    private static OrganisationRegister CouncilsOf(string prefix, string nation, string example) => new(
        prefix,
        $"Local authority code ({nation})",
        $"Enter the three letters of the council in the government's register of local authorities, for example {example}",
        text => Written(text, prefix, CouncilCode()));

    private static string? Written(string? text, string prefix, Regex form, char? kept = null)
    {
        var compact = RegisterNumbers.Compact(text, prefix, kept);
        return form.IsMatch(compact) ? compact : null;
    }

    // A linked charity has its parent's number, a hyphen and one of its own.
    [GeneratedRegex("^[1-9][0-9]{5,6}(-[0-9]{1,3})?$")]
    private static partial Regex CharityNumber();

    [GeneratedRegex("^SC[0-9]{6}$")]
    private static partial Regex ScottishCharityNumber();

    [GeneratedRegex("^NIC[0-9]{6}$")]
    private static partial Regex NorthernIrishCharityNumber();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CouncilCode();

    [GeneratedRegex("^[A-Z0-9]{3,6}$")]
    private static partial Regex HealthCode();

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex SchoolNumber();

    [GeneratedRegex("^([0-9]{2,6}[A-Z]?|(IP|SP|NP|RS)[0-9]{5}[0-9A-Z])$")]
    private static partial Regex MutualNumber();
}

/// <param name="Prefix">The prefix as org-id.guide writes it, for example GB-COH.</param>
/// <param name="Normalise">The number as the register writes it; null where it is none.</param>
public sealed record OrganisationRegister(string Prefix, string Name, string WhatToEnter, Func<string?, string?> Normalise);
