using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Applications;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Reads what the register would say of an accreditation now, what was decided, what it says already, and what stands in the way.
/// </summary>
internal sealed class PublishableReader(CharterDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<Guid, Publishable>> ReadAsync(IReadOnlyCollection<Guid> accreditationIds, CancellationToken cancellationToken)
    {
        var rows = await (
            from accreditation in db.Accreditations
            join employer in db.Employers on accreditation.EmployerId equals employer.Id
            join scheme in db.Schemes on accreditation.SchemeId equals scheme.Id
            join decision in db.Decisions on accreditation.DecisionId equals decision.Id
            where accreditationIds.Contains(accreditation.Id)
            select new
            {
                Accreditation = accreditation,
                Employer = new
                {
                    employer.Id,
                    employer.Number,
                    Name = employer.TradingName ?? employer.Name,
                    employer.Type,
                    employer.Sector,
                    employer.Workers,
                    IsVerified = employer.VerifiedAt != null,
                    MayBePublished = !employer.IsSoleTrader || employer.PublicationConsentAt != null,
                    Identifiers = employer.Identifiers.Select(i => new OrganisationIdentifier(i.Register, i.Value)).ToList(),
                    Places = employer.Workplaces.Select(w => w.LocalAuthorityCode).ToList(),
                },
                Scheme = scheme,
                Decided = decision.Organisation,
                HasOpenAppeal = db.Appeals.Any(a => a.ApplicationId == accreditation.ApplicationId && a.Status == AppealStatus.Lodged),
            }).AsSplitQuery().ToListAsync(cancellationToken);
        var charterIds = rows.Select(r => r.Accreditation.CharterId).Distinct().ToList();
        var charters = await db.Charters.AsNoTracking()
            .Where(c => charterIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var published = await PublishedFactsAsync(accreditationIds, cancellationToken);
        // Decisions from before the facts were pinned are held against what the employer had sent.
        var sent = await SubmittedOrganisation.ReadAsync(
            db, [.. rows.Where(r => r.Decided is null && !published.ContainsKey(r.Accreditation.Id))
                .Select(r => r.Accreditation.ApplicationId)], cancellationToken);
        var today = clock.Today();

        return rows.ToDictionary(r => r.Accreditation.Id, r =>
        {
            var before = published.GetValueOrDefault(r.Accreditation.Id);
            var now = OrganisationFacts.Create(
                r.Employer.Name, r.Employer.Identifiers, r.Employer.Type, r.Employer.Sector, r.Employer.Workers, r.Employer.Places);
            return new Publishable
            {
                Accreditation = r.Accreditation,
                EmployerId = r.Employer.Id,
                MayBePublished = r.Employer.MayBePublished,
                IsVerified = r.Employer.IsVerified,
                HasOpenAppeal = r.HasOpenAppeal,
                Facts = before is not null && !r.Employer.MayBePublished
                    ? PublishableFacts.WithoutConsent(before, r.Accreditation)
                    : PublishableFacts.Of(r.Accreditation, now, r.Employer.Number, r.Scheme, charters[r.Accreditation.CharterId], before),
                Before = before,
                Decided = r.Decided ?? sent.GetValueOrDefault(r.Accreditation.ApplicationId),
                Today = today,
            };
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
}
