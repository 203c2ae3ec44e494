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
    /// The accreditations of which the register does not say everything yet: new awards, and those suspended, restored, ended or renamed
    /// since, in no open batch. Of a sole trader who withdrew consent only the removal is published.
    /// </summary>
    public static IQueryable<Accreditation> ToPublish(this IQueryable<Accreditation> accreditations, CharterDbContext db) =>
        accreditations.Where(a =>
            !db.PublicationBatches.Any(b => (b.Status == PublicationStatus.Prepared || b.Status == PublicationStatus.Released)
                && b.Items.Any(i => i.AccreditationId == a.Id))
            && (a.Status == AccreditationStatus.Awarded
                || db.RegisterRows.Any(r => r.AccreditationId == a.Id && r.KnownUntil == null
                    && ((a.Status == AccreditationStatus.Revoked && r.Status != RegisterStatus.Revoked)
                        || (a.Status == AccreditationStatus.Withdrawn && r.Status != RegisterStatus.Withdrawn)
                        || ((a.Status == AccreditationStatus.Active || a.Status == AccreditationStatus.Suspended)
                            && db.Employers.Any(e => e.Id == a.EmployerId
                                && (e.IsSoleTrader && e.PublicationConsentAt == null
                                    ? r.Status != RegisterStatus.Withdrawn
                                    : a.Status == AccreditationStatus.Suspended
                                        ? r.Status != RegisterStatus.Suspended
                                        : r.Status != RegisterStatus.InForce || (e.TradingName ?? e.Name) != r.EmployerName)))))));
}
