using System.ComponentModel;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Register;
using CharterTracker.Web.Pages.Register;

namespace CharterTracker.Web.Api;

[Description("One page of the register on one day.")]
public sealed record ApiRegister(
    [property: Description("The day that the answer is about.")] DateOnly AsOf,
    int Total,
    int Page,
    int PageSize,
    [property: Description("Nothing matched what was asked for; these come close.")] bool IsNearMiss,
    IReadOnlyList<ApiAccreditation> Items);

[Description("One accreditation of one employer.")]
public sealed record ApiAccreditation(
    ApiEmployer Employer,
    ApiScheme Scheme,
    ApiLevel Level,
    [property: Description("As printed, with hyphens.")] string CertificateNumber,
    DateOnly ValidFrom,
    DateOnly ValidUntil,
    [property: Description("not-yet-valid, valid, renewal-due, lapsed, suspended, revoked, withdrawn or superseded, on the day asked about.")] string State,
    [property: Description("The first day of a suspension or an end.")] DateOnly? StateSince,
    [property: Description("Whether it was shown. Null: not asked at this level, or not judged by anybody.")] bool? RecognisesUnion,
    [property: Description("Whether it was shown. Null: not asked at this level, or not judged by anybody.")] bool? HasNoZeroHours,
    [property: Description("Whether it was shown. Null: not asked at this level, or not judged by anybody.")] bool? PaysLivingWage,
    [property: Description("When the register's entry was recorded.")] DateTimeOffset RecordedAt)
{
    public static ApiAccreditation From(RegisterLine line, DateOnly day) => new(
        ApiEmployer.From(line),
        new ApiScheme(line.SchemeSlug, line.SchemeName, line.AuthorityName),
        new ApiLevel(line.LevelCode, line.LevelName, line.IsEvidenced),
        Domain.Accreditations.CertificateNumber.Print(line.CertificateNumber),
        line.ValidFrom,
        line.ValidUntil,
        line.StateOn(day).Code(),
        line.StatusSince,
        line.RecognisesUnion,
        line.HasNoZeroHours,
        line.PaysLivingWage,
        line.RecordedAt);
}

public sealed record ApiEmployer(
    [property: Description("The permanent number of the employer here.")] string Number,
    string Name,
    [property: Description("Organisation identifier after org-id.guide, for example GB-COH-01234567.")] string? Identifier,
    [property: Description("Section letter of SIC 2007.")] string? Sector,
    [property: Description("under-10, 10-49, 50-249, 250-999 or 1000-plus workers.")] string Size,
    int Workers,
    [property: Description("Local authorities in which it has workplaces.")] IReadOnlyList<string> Places,
    [property: Description("All its organisation identifiers; the first is the one above.")] IReadOnlyList<string> Identifiers)
{
    public static ApiEmployer From(RegisterLine line)
    {
        var identifiers = RegisterRow.SplitIdentifiers(line.Identifiers);
        return new ApiEmployer(
            line.EmployerNumber,
            line.EmployerName,
            identifiers.Count == 0 ? null : identifiers[0],
            line.Sector,
            line.Size.Code(),
            line.Workers,
            RegisterRow.SplitPlaces(line.Places),
            identifiers);
    }
}

public sealed record ApiScheme(string Slug, string Name, string Authority);

public sealed record ApiLevel(
    string Code, string Name, [property: Description("False: a declaration of the employer's that nobody assessed.")] bool IsEvidenced);

[Description("What the register says, and ever said, of one employer.")]
public sealed record ApiEmployerRecord(ApiEmployer Employer, IReadOnlyList<ApiHeldAccreditation> Accreditations, IReadOnlyList<ApiEntry> History);

public sealed record ApiHeldAccreditation(ApiAccreditation Accreditation, IReadOnlyList<CriterionMet> CriteriaMet);

[Description("One entry of the append-only log.")]
public sealed record ApiEntry(long Number, DateTimeOffset RecordedAt, string Change, string Scheme, string Level, string Standing);
