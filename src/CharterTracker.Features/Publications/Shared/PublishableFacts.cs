using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Publications;

/// <summary>Puts together what the register would say of an accreditation.</summary>
internal static class PublishableFacts
{
    /// <summary>
    /// The entry of a sole trader without consent leaves the register with the facts that are public already: nothing more about a
    /// person, least of all their own name, is published without consent.
    /// </summary>
    public static RegisterFacts WithoutConsent(RegisterFacts before, Accreditation accreditation)
    {
        var status = StatusOf(accreditation.Status) is RegisterStatus.Revoked ? RegisterStatus.Revoked : RegisterStatus.Withdrawn;
        return before with { Status = status, StatusSince = status == before.Status ? before.StatusSince : null };
    }

    /// <param name="before">What the register says now; null where it says nothing yet.</param>
    public static RegisterFacts Of(
        Accreditation accreditation, OrganisationFacts organisation, string employerNumber, Scheme scheme,
        Charter charter, RegisterFacts? before)
    {
        var level = charter.Content.Level(accreditation.LevelCode);
        var isEvidenced = level.Track != LevelTrack.Declared;
        // Nobody checked what an employer of a declared level declared, not even whether the answer was yes: the register says nothing of
        // it as a fact.
        IReadOnlyList<string> met = isEvidenced ? accreditation.CriteriaMet : [];
        var status = StatusOf(accreditation.Status);
        return new RegisterFacts
        {
            SchemeSlug = scheme.Slug,
            SchemeName = scheme.Name,
            AuthorityName = scheme.AuthorityName,
            CharterNumber = charter.Number,
            EmployerNumber = employerNumber,
            EarlierNumbers = before?.EarlierNumbers ?? [],
            EmployerName = organisation.Name,
            EarlierNames = before?.EarlierNames ?? [],
            Identifiers = organisation.Identifiers,
            Type = organisation.Type,
            Sector = organisation.Sector,
            Size = organisation.Size,
            Workers = organisation.Workers,
            Places = PlacesOf(organisation),
            LevelCode = level.Code,
            LevelName = level.Name,
            IsEvidenced = isEvidenced,
            ValidFrom = accreditation.ValidFrom,
            ValidUntil = accreditation.ValidUntil,
            CertificateNumber = accreditation.CertificateNumber ?? "",
            Status = status,
            StatusSince = status == before?.Status ? before.StatusSince : null,
            StatusNote = status == before?.Status ? before.StatusNote : null,
            SuccessorNumber = before?.SuccessorNumber,
            Suspensions = before?.Suspensions ?? [],
            RecognisesUnion = Made(Commitment.UnionRecognition),
            HasNoZeroHours = Made(Commitment.NoZeroHours),
            PaysLivingWage = Made(Commitment.LivingWage),
            CriteriaMet = [.. charter.Content.Criteria.Where(c => met.Contains(c.Code)).Select(c => new CriterionMet(c.Code, c.Name))],
        };

        bool? Made(Commitment commitment) => isEvidenced ? level.Makes(commitment, charter.Content, met) : null;
    }

    public static RegisterStatus StatusOf(AccreditationStatus status) => status switch
    {
        AccreditationStatus.Suspended => RegisterStatus.Suspended,
        AccreditationStatus.Revoked => RegisterStatus.Revoked,
        AccreditationStatus.Withdrawn => RegisterStatus.Withdrawn,
        AccreditationStatus.Superseded => RegisterStatus.Superseded,
        _ => RegisterStatus.InForce,
    };

    public static IReadOnlyList<RegisterPlace> PlacesOf(OrganisationFacts organisation) =>
    [
        .. organisation.Places
            .Select(code => new RegisterPlace(code, LocalAuthorities.Name(code)))
            .OrderBy(p => p.Name, StringComparer.Ordinal),
    ];
}
