using System.Text.Json;
using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Register;

/// <summary>
/// The public read model, one row per entry: valid from one day until another, and known from one moment until the next entry of the same
/// accreditation. The register of any day, as known at any moment, is a filter over these four columns.
/// </summary>
public sealed class RegisterRow
{
    /// <summary>Separates two places: a semicolon, since some names have a comma of their own (Bristol, City of).</summary>
    public const string PlaceSeparator = "; ";

    private RegisterRow() { }

    public long EntryNumber { get; private init; }
    public Guid AccreditationId { get; private init; }
    public DateTimeOffset KnownFrom { get; private init; }
    public DateTimeOffset? KnownUntil { get; private set; }
    public DateOnly ValidFrom { get; private init; }
    public DateOnly ValidUntil { get; private init; }
    public string SchemeSlug { get; private init; } = "";
    public string SchemeName { get; private init; } = "";
    public string AuthorityName { get; private init; } = "";
    public string EmployerNumber { get; private init; } = "";
    public string EmployerName { get; private init; } = "";
    public string SearchName { get; private init; } = "";
    public string? CompanyNumber { get; private init; }

    /// <summary>
    /// Its numbers in public registers, fenced (<c>|GB-COH-01234567|GB-CHC-1123456|</c>), so that a whole number can be found in it.
    /// </summary>
    public string Identifiers { get; private init; } = "";
    public string? Sector { get; private init; }
    public SizeBand Size { get; private init; }
    public int Workers { get; private init; }

    /// <summary>
    /// Hash of the facts about the employer itself, to find those that were changed since; null for an entry of the first format.
    /// </summary>
    public string? OrganisationSha256 { get; private init; }

    /// <summary>Names of the local authorities of its workplaces, for search and for show.</summary>
    public string Places { get; private init; } = "";

    /// <summary>The places, folded and fenced (<c>|liverpool|st helens|</c>), so that a whole name can be found in it.</summary>
    public string SearchPlaces { get; private init; } = "";
    public string LevelCode { get; private init; } = "";
    public string LevelName { get; private init; } = "";
    public bool IsEvidenced { get; private init; }
    public string CertificateNumber { get; private init; } = "";
    public RegisterStatus Status { get; private init; }
    public DateOnly? StatusSince { get; private init; }
    public bool? RecognisesUnion { get; private init; }
    public bool? HasNoZeroHours { get; private init; }
    public bool? PaysLivingWage { get; private init; }

    /// <summary>The criteria met, as a JSON array of code and name.</summary>
    public string CriteriaMet { get; private init; } = "[]";

    /// <summary>The numbers in public registers, Companies House first.</summary>
    public static IReadOnlyList<string> SplitIdentifiers(string identifiers) =>
        identifiers.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<string> SplitPlaces(string places) => places.Split(PlaceSeparator, StringSplitOptions.RemoveEmptyEntries);

    public static RegisterRow From(RegisterEntry entry, RegisterFacts facts)
    {
        // An authority that has had two codes is one place.
        List<string> places = [.. facts.Places.Select(p => p.Name).Distinct(StringComparer.Ordinal)];
        return new RegisterRow
        {
            EntryNumber = entry.Number,
            AccreditationId = entry.AccreditationId,
            KnownFrom = entry.RecordedAt,
            ValidFrom = facts.ValidFrom,
            ValidUntil = facts.ValidUntil,
            SchemeSlug = facts.SchemeSlug,
            SchemeName = facts.SchemeName,
            AuthorityName = facts.AuthorityName,
            EmployerNumber = facts.EmployerNumber,
            EmployerName = facts.EmployerName,
            SearchPlaces = $"|{string.Join('|', places.Select(NameFolding.Fold))}|",
            IsEvidenced = facts.IsEvidenced,
            Status = facts.Status,
            StatusSince = facts.StatusSince,
            SearchName = NameFolding.Fold(facts.EmployerName),
            CompanyNumber = facts.CompanyNumber,
            Identifiers = facts.Identifiers.Count == 0 ? "" : $"|{string.Join('|', facts.Identifiers)}|",
            Sector = facts.Sector,
            Size = facts.Size,
            Workers = facts.Workers,
            OrganisationSha256 = facts.Organisation?.Sha256(),
            Places = string.Join(PlaceSeparator, places),
            LevelCode = facts.LevelCode,
            LevelName = facts.LevelName,
            CertificateNumber = facts.CertificateNumber,
            RecognisesUnion = facts.RecognisesUnion,
            HasNoZeroHours = facts.HasNoZeroHours,
            PaysLivingWage = facts.PaysLivingWage,
            CriteriaMet = JsonSerializer.Serialize(facts.CriteriaMet, JsonSerializerOptions.Web),
        };
    }

    public IReadOnlyList<CriterionMet> ReadCriteriaMet() => JsonSerializer.Deserialize<List<CriterionMet>>(CriteriaMet, JsonSerializerOptions.Web)!;

    /// <summary>Ends what was known, when a later entry of the same accreditation replaces it.</summary>
    public void Replace(DateTimeOffset at) => KnownUntil ??= at;
}
