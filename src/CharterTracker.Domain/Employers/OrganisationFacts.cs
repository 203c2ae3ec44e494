using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace CharterTracker.Domain.Employers;

/// <summary>
/// The facts about an employer itself that become public. A decision pins them as the panel saw them, and the register holds them as two
/// publishers released them.
/// </summary>
/// <remarks>They are kept for good: each key is written here, whatever its property is called.</remarks>
public sealed record OrganisationFacts
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("identifiers")]
    public required IReadOnlyList<OrganisationIdentifier> Identifiers { get; init; }

    /// <summary>The type; null where it was not kept, or was not known.</summary>
    [JsonPropertyName("type")]
    public required OrganisationType? Type { get; init; }

    /// <summary>Section letter of SIC 2007.</summary>
    [JsonPropertyName("sector")]
    public required string? Sector { get; init; }

    [JsonPropertyName("size")]
    public required SizeBand Size { get; init; }

    [JsonPropertyName("workers")]
    public required int Workers { get; init; }

    /// <summary>ONS codes of the local authorities of its workplaces, each once, in order.</summary>
    [JsonPropertyName("places")]
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The facts as they are now, under the name that may be public.</summary>
    public static OrganisationFacts Of(Employer employer) => Create(
        employer.PublicName,
        employer.Identifiers.Select(i => new OrganisationIdentifier(i.Register, i.Value)),
        employer.Type,
        employer.Sector,
        employer.Workers,
        employer.Workplaces.Select(w => w.LocalAuthorityCode));

    /// <param name="places">ONS codes, in any order and any number of times.</param>
    public static OrganisationFacts Create(
        string name, IEnumerable<OrganisationIdentifier> identifiers, OrganisationType? type,
        string? sector, int workers, IEnumerable<string> places) => new()
        {
            Name = name,
            Identifiers = OrganisationIdentifier.Sorted(identifiers),
            Type = type,
            Sector = sector,
            Size = SizeBands.Of(workers),
            Workers = workers,
            Places = [.. places.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };

    public string Canonical() => CanonicalJson.Write(this);

    /// <summary>
    /// A short value that is another one where any fact is, so that a database can tell whether two sets of facts differ.
    /// </summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical())));

    public bool Equals(OrganisationFacts? other) => other is not null && Canonical() == other.Canonical();

    public override int GetHashCode() => Canonical().GetHashCode(StringComparison.Ordinal);
}
