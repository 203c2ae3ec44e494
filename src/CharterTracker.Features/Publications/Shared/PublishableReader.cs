using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>Reads what the register would say of an accreditation now, what it says already, and what stands in the way.</summary>
internal sealed class PublishableReader(CharterDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<Guid, Publishable>> ReadAsync(IReadOnlyCollection<Guid> accreditationIds, CancellationToken cancellationToken)
    {
        var rows = await (
            from accreditation in db.Accreditations
            join employer in db.Employers on accreditation.EmployerId equals employer.Id
            join scheme in db.Schemes on accreditation.SchemeId equals scheme.Id
            where accreditationIds.Contains(accreditation.Id)
            select new
            {
                Accreditation = accreditation,
                Employer = employer,
                Scheme = scheme,
                HasOpenAppeal = db.Appeals.Any(a => a.ApplicationId == accreditation.ApplicationId && a.Status == AppealStatus.Lodged),
            }).AsSplitQuery().ToListAsync(cancellationToken);
        var charterIds = rows.Select(r => r.Accreditation.CharterId).Distinct().ToList();
        var charters = await db.Charters.AsNoTracking().Where(c => charterIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Content, cancellationToken);
        var published = await PublishedFactsAsync(accreditationIds, cancellationToken);
        var today = clock.Today();

        return rows.ToDictionary(r => r.Accreditation.Id, r =>
        {
            var before = published.GetValueOrDefault(r.Accreditation.Id);
            var facts = before is not null && !r.Employer.MayBePublished
                ? WithoutConsent(before, r.Accreditation)
                : FactsOf(r.Accreditation, r.Employer, r.Scheme, charters[r.Accreditation.CharterId], before);
            return new Publishable(r.Accreditation, r.Employer.Id, r.Employer.MayBePublished, r.Employer.VerifiedAt is not null, r.HasOpenAppeal, facts, before, today);
        });
    }

    /// <summary>The facts that the register holds now about these accreditations, by id.</summary>
    public async Task<Dictionary<Guid, RegisterFacts>> PublishedFactsAsync(IReadOnlyCollection<Guid> accreditationIds, CancellationToken cancellationToken)
    {
        var contents = await (
            from row in db.RegisterRows
            join entry in db.RegisterEntries on row.EntryNumber equals entry.Number
            where row.KnownUntil == null && accreditationIds.Contains(row.AccreditationId)
            select new { row.AccreditationId, entry.Content }).ToListAsync(cancellationToken);
        return contents.Where(c => c.Content is not null).ToDictionary(c => c.AccreditationId, c => RegisterFacts.Parse(c.Content!));
    }

    /// <summary>
    /// The entry of a sole trader who withdrew consent leaves the register with the facts that are public already: nothing more about a
    /// person, least of all their own name, is published without consent.
    /// </summary>
    private static RegisterFacts WithoutConsent(RegisterFacts before, Accreditation accreditation)
    {
        var status = StatusOf(accreditation.Status) is RegisterStatus.Revoked ? RegisterStatus.Revoked : RegisterStatus.Withdrawn;
        return before with { Status = status, StatusSince = status == before.Status ? before.StatusSince : null };
    }

    private static RegisterFacts FactsOf(
        Accreditation accreditation, Employer employer, Scheme scheme, CharterContent charter, RegisterFacts? before)
    {
        var level = charter.Level(accreditation.LevelCode);
        var isEvidenced = level.Track != LevelTrack.Declared;
        // Nobody checked what an employer of a declared level declared, not even whether the answer was yes: the register says nothing of
        // it as a fact.
        IReadOnlyList<string> met = isEvidenced ? accreditation.CriteriaMet : [];
        var commitments = level.CommitmentsMade(charter, met);
        var status = StatusOf(accreditation.Status);
        return new RegisterFacts(
            scheme.Slug,
            scheme.Name,
            scheme.AuthorityName,
            employer.Number,
            employer.PublicName,
            employer.Identifiers.FirstOrDefault(i => i.Register == "GB-COH")?.Value,
            employer.Sector,
            employer.Size,
            employer.Workers,
            [.. employer.Workplaces.Select(w => LocalAuthorities.Name(w.LocalAuthorityCode)).Distinct().Order(StringComparer.Ordinal)],
            level.Code,
            level.Name,
            isEvidenced,
            accreditation.ValidFrom,
            accreditation.ValidUntil,
            accreditation.CertificateNumber ?? "",
            status,
            status == before?.Status ? before.StatusSince : null,
            commitments.Contains(Commitment.UnionRecognition),
            commitments.Contains(Commitment.NoZeroHours),
            commitments.Contains(Commitment.LivingWage),
            [.. charter.Criteria.Where(c => met.Contains(c.Code)).Select(c => new CriterionMet(c.Code, c.Name))]);
    }

    private static RegisterStatus StatusOf(AccreditationStatus status) => status switch
    {
        AccreditationStatus.Suspended => RegisterStatus.Suspended,
        AccreditationStatus.Revoked => RegisterStatus.Revoked,
        AccreditationStatus.Withdrawn => RegisterStatus.Withdrawn,
        AccreditationStatus.Superseded => RegisterStatus.Superseded,
        _ => RegisterStatus.InForce,
    };
}

/// <summary>One accreditation as the register would say it, next to what it says now.</summary>
internal sealed record Publishable(
    Accreditation Accreditation,
    Guid EmployerId,
    bool MayBePublished,
    bool IsVerified,
    bool HasOpenAppeal,
    RegisterFacts Facts,
    RegisterFacts? Before,
    DateOnly Today)
{
    private const string NotVerified = "is not verified: it is not shown yet that its people may act for it";

    public RegisterChange Change =>
        Before is null ? RegisterChange.Added
        : Facts.Status is RegisterStatus.Revoked or RegisterStatus.Withdrawn ? RegisterChange.Removed
        : RegisterChange.Changed;

    /// <summary>Why it cannot be published now, to follow the employer's name; null where it can.</summary>
    public string? Problem()
    {
        if (Before is not null)
        {
            // A removal from the register is never held up.
            return Facts.Canonical() == Before.Canonical() ? "has nothing new to publish"
                : IsVerified || !Facts.SaysMoreThan(Before) ? null
                : NotVerified;
        }
        return Accreditation switch
        {
            { Status: not AccreditationStatus.Awarded } => "no longer holds this award",
            { ValidUntil: var until } when until < Today => "holds an award that has ended",
            _ when HasOpenAppeal => "has appealed against the decision",
            _ when !MayBePublished => "is a sole trader who has not agreed to be published",
            _ when !IsVerified => NotVerified,
            _ => null,
        };
    }
}
