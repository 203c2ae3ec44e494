using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>
/// Reads the employer as its newest submission froze it: who a case is about, whatever the employer has changed since.
/// </summary>
internal static class SubmittedOrganisation
{
    /// <summary>The facts of one case; those of today where nothing frozen says who sent it.</summary>
    public static async Task<OrganisationFacts> ReadAsync(CharterDbContext db, Application application,
        CancellationToken cancellationToken) =>
        (await ReadAsync(db, [application.Id], cancellationToken)).GetValueOrDefault(application.Id)
        ?? await ReadAsItIsAsync(db, application.EmployerId, cancellationToken);

    /// <summary>The facts of today, under the name that the employer gave itself.</summary>
    public static async Task<OrganisationFacts> ReadAsItIsAsync(CharterDbContext db, Guid employerId, CancellationToken cancellationToken)
    {
        // It has few numbers, so one query does not multiply much.
        var employer = await db.Employers.AsNoTracking().AsSingleQuery()
            .Where(e => e.Id == employerId)
            .Select(e => new
            {
                e.Name,
                e.Type,
                e.Sector,
                e.Workers,
                Identifiers = e.Identifiers.Select(i => new { i.Register, i.Value }).ToList(),
                Places = e.Workplaces.Select(w => w.LocalAuthorityCode).ToList(),
            })
            .SingleAsync(cancellationToken);
        return OrganisationFacts.Create(
            employer.Name,
            employer.Identifiers.Select(i => new OrganisationIdentifier(i.Register, i.Value)),
            employer.Type,
            employer.Sector,
            employer.Workers,
            employer.Places);
    }

    /// <summary>The facts by application; a case of which nothing was frozen has none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, OrganisationFacts>> ReadAsync(
        CharterDbContext db, IReadOnlyCollection<Guid> applicationIds, CancellationToken cancellationToken)
    {
        if (applicationIds.Count == 0)
        {
            return new Dictionary<Guid, OrganisationFacts>();
        }
        var items = await db.Submissions.AsNoTracking()
            .Where(s => applicationIds.Contains(s.ApplicationId)
                && !db.Submissions.Any(later => later.ApplicationId == s.ApplicationId && later.Number > s.Number))
            .SelectMany(s => s.Items, (s, i) => new { s.ApplicationId, i.Path, i.Value })
            .Where(i => i.Path.StartsWith(SubmissionPaths.Profile) || i.Path.StartsWith(SubmissionPaths.Workplaces))
            .ToListAsync(cancellationToken);
        return items.GroupBy(i => i.ApplicationId)
            .Select(g => (Id: g.Key, Facts: new SubmissionContent(g.Select(i => (i.Path, i.Value))).OrganisationFacts))
            .Where(c => c.Facts is not null)
            .ToDictionary(c => c.Id, c => c.Facts!);
    }
}
