using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Publications;

/// <summary>Everything that is public about one accreditation, and nothing more.</summary>
/// <param name="Sector">Section letter of SIC 2007.</param>
/// <param name="Places">Names of the local authorities of its workplaces.</param>
/// <param name="IsEvidenced">False: the level is a declaration of the employer's, and nobody assessed it.</param>
/// <param name="StandingSince">The first day of a standing other than in force; the employer was accredited until the day before.</param>
public sealed record RegisterFacts(
    string SchemeSlug,
    string SchemeName,
    string AuthorityName,
    string EmployerNumber,
    string EmployerName,
    string? CompanyNumber,
    string? Sector,
    SizeBand Size,
    int Workers,
    IReadOnlyList<string> Places,
    string LevelCode,
    string LevelName,
    bool IsEvidenced,
    DateOnly ValidFrom,
    DateOnly ValidUntil,
    string CertificateNumber,
    RegisterStanding Standing,
    DateOnly? StandingSince,
    bool RecognisesUnion,
    bool HasNoZeroHours,
    bool PaysLivingWage,
    IReadOnlyList<CriterionMet> CriteriaMet)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Keys in ordinal order and no white space: the same facts always give the same bytes.</summary>
    public string Canonical() => Sorted(JsonSerializer.SerializeToNode(this, Json)!).ToJsonString(Json);

    public static RegisterFacts Read(string canonical) => JsonSerializer.Deserialize<RegisterFacts>(canonical, Json)!;

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Sorted(item))]),
        _ => node.DeepClone(),
    };
}

/// <summary>A criterion that the panel found met, named as its charter names it.</summary>
public sealed record CriterionMet(string Code, string Name);
