using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

/// <summary>A case opened to act on: the tracked application, the actor who the person is on it, and the moment.</summary>
internal sealed record OpenCase(Application Application, Actor Actor, DateTimeOffset Now);

/// <summary>
/// The one way into a case. The permission that the request names decides whose case it must be: for an employer's request one of the
/// person's own employers, for staff what <see cref="ReadingTable"/> opens to their roles, for the console every case. A case out of reach
/// is not found; a member of staff who has not declared their interests yet is asked to.
/// </summary>
internal sealed class CaseAccess(CharterDbContext db, ICurrentUser user, CaseActors actors, TimeProvider clock)
{
    /// <summary>Opens the request's case to act on.</summary>
    /// <param name="version">
    /// The version of the application that the person's page showed; null where changes by others do not matter. The save refuses a stale
    /// one.
    /// </param>
    public Task<Result<OpenCase>> OpenAsync(ICaseRequest request, Guid? version, CancellationToken cancellationToken) =>
        OpenAsync(request, request.ApplicationId, version, CaseReading.Content, cancellationToken);

    /// <summary>Opens the case that something else belongs to, such as a file.</summary>
    public Task<Result<OpenCase>> OpenCaseOfAsync(IBaseRequest request, Guid applicationId, CancellationToken cancellationToken) =>
        OpenAsync(request, applicationId, version: null, CaseReading.Content, cancellationToken);

    /// <summary>Opens the request's case to declare an interest in it, which is allowed before anything else is.</summary>
    public Task<Result<OpenCase>> OpenToDeclareAsync(ICaseRequest request, CancellationToken cancellationToken) =>
        OpenAsync(request, request.ApplicationId, version: null, CaseReading.Declaration, cancellationToken);

    /// <summary>Reads the request's case with the charter and the scheme that it stands under, in one query.</summary>
    public async Task<Result<ReadCase>> ReadAsync(ICaseRequest request, CancellationToken cancellationToken)
    {
        var permission = RequiredPermission.For(request);
        var read = await (
            from application in Within(permission, CaseReading.Content).AsNoTracking()
            where application.Id == request.ApplicationId
            join charter in db.Charters on application.CharterId equals charter.Id
            join scheme in db.Schemes on application.SchemeId equals scheme.Id
            join employer in db.Employers on application.EmployerId equals employer.Id
            select new ReadCase(application, charter, scheme, employer.Name)).SingleOrDefaultAsync(cancellationToken);
        return read is null ? await RefusalAsync(permission, request.ApplicationId, CaseReading.Content, cancellationToken) : read;
    }

    /// <summary>Reads the charter and the scheme of an opened case, in one query.</summary>
    public async Task<ReadCase> WithCharterAsync(OpenCase open, CancellationToken cancellationToken)
    {
        var application = open.Application;
        var under = await (
            from charter in db.Charters.AsNoTracking()
            where charter.Id == application.CharterId
            from scheme in db.Schemes
            where scheme.Id == application.SchemeId
            from employer in db.Employers
            where employer.Id == application.EmployerId
            select new { Charter = charter, Scheme = scheme, Employer = employer.Name }).SingleAsync(cancellationToken);
        return new ReadCase(application, under.Charter, under.Scheme, under.Employer);
    }

    /// <summary>The cases that the person may read this far by the request's permission, for lists. They are not tracked.</summary>
    public IQueryable<Application> Query(IBaseRequest request, CaseReading reading = CaseReading.Content) =>
        Within(RequiredPermission.For(request), reading).AsNoTracking();

    /// <summary>Records, once and permanently, that the person took this part in the case.</summary>
    public void Note(OpenCase open, CasePart part)
    {
        if (!open.Actor.HasTaken(part))
        {
            db.CaseParticipations.Add(CaseParticipation.Create(open.Application.Id, open.Actor.UserId, part, open.Now));
        }
    }

    private async Task<Result<OpenCase>> OpenAsync(
        object request, Guid applicationId, Guid? version, CaseReading reading, CancellationToken cancellationToken)
    {
        var permission = RequiredPermission.For(request);
        var application = await Within(permission, reading).SingleOrDefaultAsync(a => a.Id == applicationId, cancellationToken);
        if (application is null)
        {
            return await RefusalAsync(permission, applicationId, reading, cancellationToken);
        }
        if (version is not null)
        {
            db.ExpectVersion(application, version.Value);
        }
        var actor = permission == Permission.Console ? Actor.TheSystem : await actors.ActingOnAsync(application, cancellationToken);
        return new OpenCase(application, actor, clock.GetUtcNow());
    }

    private IQueryable<Application> Within(Permission permission, CaseReading reading) => permission switch
    {
        Permission.Console => db.Applications,
        Permission.ActForEmployer => db.Applications.OwnedBy(db, user),
        _ when permission.Roles() is not null => db.Applications.WithinReachOf(db, user, permission, reading),
        _ => throw new InvalidOperationException($"{permission} opens no case"),
    };

    private async Task<Failure> RefusalAsync(
        Permission permission, Guid applicationId, CaseReading reading, CancellationToken cancellationToken)
    {
        var isUndeclared = permission.Roles() is not null
            && reading == CaseReading.Content
            && await db.Applications
                .WaitingForDeclarationOf(db, user, permission, reading)
                .AnyAsync(a => a.Id == applicationId, cancellationToken);
        return isUndeclared ? new Failure.NotDeclared(applicationId) : new Failure.NotFound();
    }
}
