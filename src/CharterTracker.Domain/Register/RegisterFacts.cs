using System.Text.Json;
using System.Text.Json.Serialization;
using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Register;

/// <summary>Everything that is public about one accreditation, and nothing more.</summary>
/// <remarks>
/// Its bytes are sealed for good: each key is written here, whatever its property is called. An entry of an earlier format is read into the
/// same facts and stays in its format; see <see cref="FirstFormatFacts"/>.
/// </remarks>
public sealed record RegisterFacts
{
    public const int NewestFormat = 2;

    [JsonPropertyName("format")]
    public int Format { get; init; } = NewestFormat;

    [JsonPropertyName("schemeSlug")]
    public required string SchemeSlug { get; init; }

    [JsonPropertyName("schemeName")]
    public required string SchemeName { get; init; }

    [JsonPropertyName("authorityName")]
    public required string AuthorityName { get; init; }

    /// <summary>Number of the version of the charter that it was decided under; null in the first format.</summary>
    [JsonPropertyName("charterNumber")]
    public required int? CharterNumber { get; init; }

    [JsonPropertyName("employerNumber")]
    public required string EmployerNumber { get; init; }

    /// <summary>Numbers that lead to this employer too, of employers that were merged into it.</summary>
    [JsonPropertyName("earlierNumbers")]
    public IReadOnlyList<string> EarlierNumbers { get; init; } = [];

    [JsonPropertyName("employerName")]
    public required string EmployerName { get; init; }

    /// <summary>The names that it had before, the newest first.</summary>
    [JsonPropertyName("earlierNames")]
    public IReadOnlyList<EarlierName> EarlierNames { get; init; } = [];

    /// <summary>Its numbers in public registers, Companies House first.</summary>
    [JsonPropertyName("identifiers")]
    public required IReadOnlyList<OrganisationIdentifier> Identifiers { get; init; }

    /// <summary>The type of organisation; null where it is not known, and in the first format.</summary>
    [JsonPropertyName("type")]
    public required OrganisationType? Type { get; init; }

    /// <summary>Section letter of SIC 2007.</summary>
    [JsonPropertyName("sector")]
    public required string? Sector { get; init; }

    [JsonPropertyName("size")]
    public required SizeBand Size { get; init; }

    [JsonPropertyName("workers")]
    public required int Workers { get; init; }

    /// <summary>The local authorities of its workplaces, by name.</summary>
    [JsonPropertyName("places")]
    public required IReadOnlyList<RegisterPlace> Places { get; init; }

    [JsonPropertyName("levelCode")]
    public required string LevelCode { get; init; }

    [JsonPropertyName("levelName")]
    public required string LevelName { get; init; }

    /// <summary>Whether the level was assessed; false where it is only a declaration of the employer's.</summary>
    [JsonPropertyName("isEvidenced")]
    public required bool IsEvidenced { get; init; }

    [JsonPropertyName("validFrom")]
    public required DateOnly ValidFrom { get; init; }

    [JsonPropertyName("validUntil")]
    public required DateOnly ValidUntil { get; init; }

    [JsonPropertyName("certificateNumber")]
    public required string CertificateNumber { get; init; }

    [JsonPropertyName("standing")]
    public required RegisterStatus Status { get; init; }

    /// <summary>
    /// The first day of a status other than in force: the employer was accredited until the day before. Null while in force.
    /// </summary>
    [JsonPropertyName("standingSince")]
    public required DateOnly? StatusSince { get; init; }

    /// <summary>What the public is told of a suspension or an end; null where nothing is.</summary>
    [JsonPropertyName("standingNote")]
    public string? StatusNote { get; init; }

    /// <summary>Certificate number of the award that replaced this one.</summary>
    [JsonPropertyName("successor")]
    public string? SuccessorNumber { get; init; }

    /// <summary>Suspensions that are over, the earliest first.</summary>
    [JsonPropertyName("suspensions")]
    public IReadOnlyList<SuspendedDays> Suspensions { get; init; } = [];

    /// <summary>Whether it was shown; null where it was not asked, or nobody judged it. So are the two after it.</summary>
    [JsonPropertyName("recognisesUnion")]
    public required bool? RecognisesUnion { get; init; }

    [JsonPropertyName("hasNoZeroHours")]
    public required bool? HasNoZeroHours { get; init; }

    [JsonPropertyName("paysLivingWage")]
    public required bool? PaysLivingWage { get; init; }

    [JsonPropertyName("criteriaMet")]
    public required IReadOnlyList<CriterionMet> CriteriaMet { get; init; }

    [JsonIgnore]
    public string? CompanyNumber => Identifiers.FirstOrDefault(i => i.Register == Employers.CompanyNumber.Register)?.Number;

    /// <summary>The facts about the employer itself; null where they come from the first format, which did not keep all of them.</summary>
    [JsonIgnore]
    public OrganisationFacts? Organisation => CharterNumber is null
        ? null
        : OrganisationFacts.Create(EmployerName, Identifiers, Type, Sector, Workers, Places.Select(p => p.Code!)) with { Size = Size };

    /// <summary>Keys in ordinal order and no white space: the same facts always give the same bytes.</summary>
    public string Canonical() =>
        Format == FirstFormatFacts.Format ? CanonicalJson.Write(FirstFormatFacts.From(this)) : CanonicalJson.Write(this);

    /// <summary>Whether both name the employer in the same way, and by the same numbers.</summary>
    public bool NamesTheSameAs(RegisterFacts other) => EmployerName == other.EmployerName && HasTheIdentifiersOf(other);

    /// <summary>Whether both have the same numbers in public registers, of which the first format kept the company number alone.</summary>
    public bool HasTheIdentifiersOf(RegisterFacts other) => CharterNumber is null || other.CharterNumber is null
        ? CompanyNumber == other.CompanyNumber
        : Identifiers.SequenceEqual(other.Identifiers);

    /// <summary>Whether both say the same, as far as the older of their formats can say it.</summary>
    public bool SaysTheSameAs(RegisterFacts other)
    {
        var format = Math.Min(Format, other.Format);
        return (this with { Format = format }).Canonical() == (other with { Format = format }).Canonical();
    }

    public static RegisterFacts Parse(string canonical)
    {
        using var document = JsonDocument.Parse(canonical);
        return document.RootElement.TryGetProperty("format", out _)
            ? CanonicalJson.Read<RegisterFacts>(canonical)
            : CanonicalJson.Read<FirstFormatFacts>(canonical).ToFacts();
    }
}

/// <summary>A criterion that the panel found met, named as its charter names it.</summary>
public sealed record CriterionMet([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("name")] string Name);
