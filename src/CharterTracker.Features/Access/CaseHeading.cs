using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

/// <summary>What stands at the top of every staff page about a case.</summary>
/// <param name="Version">Of the application.</param>
public sealed record CaseHeading(
    Guid ApplicationId,
    Guid Version,
    string Reference,
    string Employer,
    string Level,
    string Charter,
    string SchemeName,
    string AuthorityName,
    string Accent,
    ApplicationStatus Status,
    int Round,
    DateTimeOffset? SubmittedAt);

/// <summary>A case as it is read, with the charter and the scheme that it stands under.</summary>
internal sealed record ReadCase(Application Application, Charter Charter, Scheme Scheme, string Employer)
{
    public Level Level => Charter.Content.Level(Application.LevelCode);

    public CaseHeading Heading => new(
        Application.Id,
        Application.Version,
        Application.Reference,
        Employer,
        Level.Name,
        Charter.Content.Title,
        Scheme.Name,
        Scheme.AuthorityName,
        Scheme.Accent,
        Application.Status,
        Application.Round,
        Application.SubmittedAt);
}

internal static class CaseReading
{
    /// <summary>In one query; null where the case is out of reach or not declared clear of conflict.</summary>
    public static Task<ReadCase?> ReadCaseAsync(
        this CharterDbContext db, ICurrentUser user, Guid applicationId, Permission permission, CancellationToken cancellationToken) =>
        (from application in db.Applications.AsNoTracking().WithinReachOf(db, user, permission).Cleared(db, user)
         where application.Id == applicationId
         join charter in db.Charters on application.CharterId equals charter.Id
         join scheme in db.Schemes on application.SchemeId equals scheme.Id
         join employer in db.Employers on application.EmployerId equals employer.Id
         select new ReadCase(application, charter, scheme, employer.Name)).SingleOrDefaultAsync(cancellationToken);
}
