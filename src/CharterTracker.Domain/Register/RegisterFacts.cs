using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Register;

/// <summary>Everything that is public about one accreditation, and nothing more.</summary>
/// <remarks>Its bytes are sealed for good: each key is written here, whatever its property is called.</remarks>
/// <param name="Sector">Section letter of SIC 2007.</param>
/// <param name="Places">Names of the local authorities of its workplaces.</param>
/// <param name="IsEvidenced">Whether the level was assessed; false where it is only a declaration of the employer's.</param>
/// <param name="StatusSince">
/// The first day of a status other than in force: the employer was accredited until the day before. Null while in force.
/// </param>
public sealed record RegisterFacts(
    [property: JsonPropertyName("schemeSlug")] string SchemeSlug,
    [property: JsonPropertyName("schemeName")] string SchemeName,
    [property: JsonPropertyName("authorityName")] string AuthorityName,
    [property: JsonPropertyName("employerNumber")] string EmployerNumber,
    [property: JsonPropertyName("employerName")] string EmployerName,
    [property: JsonPropertyName("companyNumber")] string? CompanyNumber,
    [property: JsonPropertyName("sector")] string? Sector,
    [property: JsonPropertyName("size")] SizeBand Size,
    [property: JsonPropertyName("workers")] int Workers,
    [property: JsonPropertyName("places")] IReadOnlyList<string> Places,
    [property: JsonPropertyName("levelCode")] string LevelCode,
    [property: JsonPropertyName("levelName")] string LevelName,
    [property: JsonPropertyName("isEvidenced")] bool IsEvidenced,
    [property: JsonPropertyName("validFrom")] DateOnly ValidFrom,
    [property: JsonPropertyName("validUntil")] DateOnly ValidUntil,
    [property: JsonPropertyName("certificateNumber")] string CertificateNumber,
    [property: JsonPropertyName("standing")] RegisterStatus Status,
    [property: JsonPropertyName("standingSince")] DateOnly? StatusSince,
    [property: JsonPropertyName("recognisesUnion")] bool RecognisesUnion,
    [property: JsonPropertyName("hasNoZeroHours")] bool HasNoZeroHours,
    [property: JsonPropertyName("paysLivingWage")] bool PaysLivingWage,
    [property: JsonPropertyName("criteriaMet")] IReadOnlyList<CriterionMet> CriteriaMet)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Keys in ordinal order and no white space: the same facts always give the same bytes.</summary>
    public string Canonical() => Sorted(JsonSerializer.SerializeToNode(this, Json)!).ToJsonString(Json);

    public static RegisterFacts Parse(string canonical) => JsonSerializer.Deserialize<RegisterFacts>(canonical, Json)!;

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Sorted(item))]),
        _ => node.DeepClone(),
    };
}

/// <summary>A criterion that the panel found met, named as its charter names it.</summary>
public sealed record CriterionMet([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("name")] string Name);
