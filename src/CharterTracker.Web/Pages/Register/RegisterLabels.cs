using System.Globalization;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Register;

namespace CharterTracker.Web.Pages.Register;

/// <summary>The words that the public reads for what the register holds; the codes are part of its addresses and stay.</summary>
public static class RegisterLabels
{
    private static readonly (SizeBand Size, string Code, string Words)[] Sizes =
    [
        (SizeBand.Under10, "under-10", "Fewer than 10 workers"),
        (SizeBand.From10To49, "10-49", "10 to 49 workers"),
        (SizeBand.From50To249, "50-249", "50 to 249 workers"),
        (SizeBand.From250To999, "250-999", "250 to 999 workers"),
        (SizeBand.From1000, "1000-plus", "1,000 or more workers"),
    ];

    public static string Code(this SizeBand size) => Array.Find(Sizes, s => s.Size == size).Code;

    public static string Label(this SizeBand size) => Array.Find(Sizes, s => s.Size == size).Words;

    public static SizeBand? SizeOf(string code) =>
        Sizes.Where(s => s.Code.Equals(code.Trim(), StringComparison.OrdinalIgnoreCase)).Select(s => (SizeBand?)s.Size).FirstOrDefault();

    public static string Code(this RegisterState state) => state switch
    {
        RegisterState.NotYetValid => "not-yet-valid",
        RegisterState.RenewalDue => "renewal-due",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Label(this RegisterState state) => state switch
    {
        RegisterState.NotYetValid => "Not valid yet",
        RegisterState.Valid => "Valid",
        RegisterState.RenewalDue => "Renewal due",
        RegisterState.Superseded => "Replaced",
        _ => state.ToString(),
    };

    /// <summary>The kind of pill for a state.</summary>
    public static string Tone(this RegisterState state) => state switch
    {
        RegisterState.Valid => "good",
        RegisterState.RenewalDue => "warn",
        RegisterState.Suspended or RegisterState.Revoked => "bad",
        _ => "quiet",
    };

    public static string Label(this RegisterEvent entry) => (entry.Change, entry.Status) switch
    {
        (RegisterChange.Added, _) => $"{entry.LevelName} under the {entry.SchemeName} published",
        (_, RegisterStatus.Suspended) => $"{entry.LevelName} suspended",
        (_, RegisterStatus.Revoked) => $"{entry.LevelName} revoked",
        (_, RegisterStatus.Withdrawn) => $"{entry.LevelName} ended at the employer’s request",
        (_, RegisterStatus.Superseded) => $"{entry.LevelName} replaced by a later award",
        _ => $"Entry changed: {entry.EmployerName}, {entry.LevelName}",
    };

    public static string Label(this RegisterStatus status) => status switch
    {
        RegisterStatus.InForce => "In force",
        RegisterStatus.Withdrawn => "Ended at the employer’s request",
        RegisterStatus.Superseded => "Replaced by a later award",
        _ => status.ToString(),
    };

    public static string Label(this RegisterChange change) => change switch
    {
        RegisterChange.Added => "New",
        RegisterChange.Changed => "Changed",
        _ => "Removed",
    };

    public static string Label(this OrganisationType type) => type switch
    {
        OrganisationType.PublicBody => "Public body",
        OrganisationType.SoleTrader => "Sole trader",
        _ => type.ToString(),
    };

    public static string Places(this RegisterLine line) => line.Places.Replace(RegisterRow.PlaceSeparator, ", ", StringComparison.Ordinal);

    /// <summary>What is said of a commitment: that it was shown, that it was asked and not shown, or that nobody asked.</summary>
    public static string Shown(bool? commitment) => commitment switch
    {
        true => "Yes",
        false => "Not shown",
        null => "Not asked",
    };

    /// <summary>A number in a public register as it is said in a line of facts, for example "company number 01234567".</summary>
    public static string InSentence(string identifier) => OrganisationIdentifier.Parse(identifier) switch
    {
        null => identifier,
        { Register: CompanyNumber.Register, Number: var number } => $"company number {number}",
        var other => $"{OrganisationRegisters.NameOf(other.Register)} {other.Number}",
    };

    /// <summary>The facts about an employer on one line, for those who sign that this is the employer that they decided on.</summary>
    public static IEnumerable<string> Facts(OrganisationFacts facts) => ((string?[])
    [
        facts.Name,
        .. facts.Identifiers.Select(i => i.ToString()),
        facts.Type?.Label(),
        SectorName(facts.Sector),
        $"{facts.Workers.ToString("N0", CultureInfo.InvariantCulture)} {(facts.Workers == 1 ? "worker" : "workers")}",
        string.Join(", ", facts.Places.Select(LocalAuthorities.Name)),
    ]).OfType<string>().Where(f => f.Length > 0);

    public static string? SectorName(string? sector) => SicCodes.SectionName(sector);

    /// <summary>The commitments that were met, the most asked for first; empty where there is none.</summary>
    public static string Commitments(this RegisterLine line) =>
        string.Join(" · ", new[]
        {
            line.RecognisesUnion == true ? "union recognised" : null,
            line.HasNoZeroHours == true ? "no zero-hours contracts" : null,
            line.PaysLivingWage == true ? "pays the real Living Wage" : null,
        }.OfType<string>()) is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
