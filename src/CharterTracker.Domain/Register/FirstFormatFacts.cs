using System.Text.Json.Serialization;
using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Register;

/// <summary>
/// The first format of the register's facts, which has no number: what was sealed in it is read, verified and written again as it was. It
/// said "false" also where nothing was asked, so its "false" says nothing.
/// </summary>
internal sealed record FirstFormatFacts
{
    public const int Format = 1;

    [JsonPropertyName("schemeSlug")]
    public required string SchemeSlug { get; init; }

    [JsonPropertyName("schemeName")]
    public required string SchemeName { get; init; }

    [JsonPropertyName("authorityName")]
    public required string AuthorityName { get; init; }

    [JsonPropertyName("employerNumber")]
    public required string EmployerNumber { get; init; }

    [JsonPropertyName("employerName")]
    public required string EmployerName { get; init; }

    [JsonPropertyName("companyNumber")]
    public required string? CompanyNumber { get; init; }

    [JsonPropertyName("sector")]
    public required string? Sector { get; init; }

    [JsonPropertyName("size")]
    public required SizeBand Size { get; init; }

    [JsonPropertyName("workers")]
    public required int Workers { get; init; }

    [JsonPropertyName("places")]
    public required IReadOnlyList<string> Places { get; init; }

    [JsonPropertyName("levelCode")]
    public required string LevelCode { get; init; }

    [JsonPropertyName("levelName")]
    public required string LevelName { get; init; }

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

    [JsonPropertyName("standingSince")]
    public required DateOnly? StatusSince { get; init; }

    [JsonPropertyName("recognisesUnion")]
    public required bool RecognisesUnion { get; init; }

    [JsonPropertyName("hasNoZeroHours")]
    public required bool HasNoZeroHours { get; init; }

    [JsonPropertyName("paysLivingWage")]
    public required bool PaysLivingWage { get; init; }

    [JsonPropertyName("criteriaMet")]
    public required IReadOnlyList<CriterionMet> CriteriaMet { get; init; }

    /// <summary>What this format can say of the facts.</summary>
    public static FirstFormatFacts From(RegisterFacts facts) => new()
    {
        SchemeSlug = facts.SchemeSlug,
        SchemeName = facts.SchemeName,
        AuthorityName = facts.AuthorityName,
        EmployerNumber = facts.EmployerNumber,
        EmployerName = facts.EmployerName,
        CompanyNumber = facts.CompanyNumber,
        Sector = facts.Sector,
        Size = facts.Size,
        Workers = facts.Workers,
        Places = [.. facts.Places.Select(p => p.Name)],
        LevelCode = facts.LevelCode,
        LevelName = facts.LevelName,
        IsEvidenced = facts.IsEvidenced,
        ValidFrom = facts.ValidFrom,
        ValidUntil = facts.ValidUntil,
        CertificateNumber = facts.CertificateNumber,
        Status = facts.Status,
        StatusSince = facts.StatusSince,
        RecognisesUnion = facts.RecognisesUnion == true,
        HasNoZeroHours = facts.HasNoZeroHours == true,
        PaysLivingWage = facts.PaysLivingWage == true,
        CriteriaMet = facts.CriteriaMet,
    };

    public RegisterFacts ToFacts() => new()
    {
        Format = Format,
        SchemeSlug = SchemeSlug,
        SchemeName = SchemeName,
        AuthorityName = AuthorityName,
        CharterNumber = null,
        EmployerNumber = EmployerNumber,
        EmployerName = EmployerName,
        Identifiers = CompanyNumber is null ? [] : [new OrganisationIdentifier(Employers.CompanyNumber.Register, CompanyNumber)],
        Type = null,
        Sector = Sector,
        Size = Size,
        Workers = Workers,
        Places = [.. Places.Select(name => new RegisterPlace(Code: null, name))],
        LevelCode = LevelCode,
        LevelName = LevelName,
        IsEvidenced = IsEvidenced,
        ValidFrom = ValidFrom,
        ValidUntil = ValidUntil,
        CertificateNumber = CertificateNumber,
        Status = Status,
        StatusSince = StatusSince,
        RecognisesUnion = Claim(RecognisesUnion),
        HasNoZeroHours = Claim(HasNoZeroHours),
        PaysLivingWage = Claim(PaysLivingWage),
        CriteriaMet = CriteriaMet,
    };

    private static bool? Claim(bool said) => said ? true : null;
}
