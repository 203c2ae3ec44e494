using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Publications;

/// <summary>Everything that is public about one accreditation, and nothing more.</summary>
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
    DateOnly ValidFrom,
    DateOnly ValidUntil,
    string CertificateNumber,
    bool RecognisesUnion,
    bool HasNoZeroHours,
    bool PaysLivingWage,
    string CriteriaMetJson);
