using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Publications;

internal static class PublicationReach
{
    private static readonly CasePart[] DisqualifyingParts = [CasePart.Assessed, CasePart.Moderated, CasePart.Decided];

    /// <summary>
    /// The batches in which every case is within the publisher's reach: none of their own employers, no declared conflict.
    /// </summary>
    public static IQueryable<PublicationBatch> OpenTo(
        this IQueryable<PublicationBatch> batches, CharterDbContext db, IQueryable<Application> cases)
    {
        var reachable = db.Accreditations.OfCases(cases);
        return batches.Where(b => b.Items.All(i => reachable.Any(a => a.Id == i.AccreditationId)));
    }

    /// <summary>The batches of a publisher's schemes.</summary>
    public static IQueryable<PublicationBatch> InSchemes(this IQueryable<PublicationBatch> batches, IReadOnlyList<Guid>? schemes) =>
        schemes is not null ? batches.Where(b => schemes.Contains(b.SchemeId)) : batches;

    public static IQueryable<Scheme> InSchemes(this IQueryable<Scheme> all, IReadOnlyList<Guid>? schemes) =>
        schemes is not null ? all.Where(s => schemes.Contains(s.Id)) : all;

    /// <summary>
    /// The accreditations whose cases are within the publisher's reach: none of their own employers, no declared conflict.
    /// </summary>
    public static IQueryable<Accreditation> OfCases(this IQueryable<Accreditation> accreditations, IQueryable<Application> cases) =>
        accreditations.Where(a => cases.Any(c => c.Id == a.ApplicationId));

    /// <summary>The accreditations in whose cases the publisher took no part that disqualifies them.</summary>
    public static IQueryable<Accreditation> WithoutPartOf(this IQueryable<Accreditation> accreditations, CharterDbContext db, ICurrentUser user) =>
        accreditations.Where(a => !db.CaseParticipations.Any(p => p.ApplicationId == a.ApplicationId && p.UserId == user.Id && DisqualifyingParts.Contains(p.Part)));

    /// <summary>
    /// The accreditations of which the register does not say everything yet, in no open batch: new awards, those suspended, restored or
    /// ended since, and those of employers of which any public fact is another now. What was erased with a sole trader's consent is
    /// offered again once they agree. Of somebody who became a sole trader, and has not agreed, only the removal is published.
    /// </summary>
    public static IQueryable<Accreditation> ToPublish(this IQueryable<Accreditation> accreditations, CharterDbContext db) =>
        accreditations.Where(a =>
            !db.PublicationBatches.Any(b => (b.Status == PublicationStatus.Prepared || b.Status == PublicationStatus.Released)
                && b.Items.Any(i => i.AccreditationId == a.Id && i.HoldBackReason == null))
            && (a.Status == AccreditationStatus.Awarded
                || ((a.Status == AccreditationStatus.Active || a.Status == AccreditationStatus.Suspended)
                    && db.Employers.Any(e => e.Id == a.EmployerId && (!e.IsSoleTrader || e.PublicationConsentAt != null))
                    && !db.RegisterRows.Any(r => r.AccreditationId == a.Id && r.KnownUntil == null))
                || db.RegisterRows.Any(r => r.AccreditationId == a.Id && r.KnownUntil == null
                    && ((a.Status == AccreditationStatus.Revoked && r.Status != RegisterStatus.Revoked)
                        || (a.Status == AccreditationStatus.Withdrawn && r.Status != RegisterStatus.Withdrawn)
                        || ((a.Status == AccreditationStatus.Active || a.Status == AccreditationStatus.Suspended)
                            && db.Employers.Any(e => e.Id == a.EmployerId
                                && (e.IsSoleTrader && e.PublicationConsentAt == null
                                    ? r.Status != RegisterStatus.Withdrawn
                                    : r.OrganisationSha256 == null || r.OrganisationSha256 != e.FactsSha256
                                        || r.Status != (a.Status == AccreditationStatus.Suspended
                                            ? RegisterStatus.Suspended : RegisterStatus.InForce))))))));
}
