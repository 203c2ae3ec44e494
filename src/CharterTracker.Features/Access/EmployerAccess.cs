using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

/// <summary>An employer opened to act for: the tracked row, the actor who the person is in it, and the moment.</summary>
internal sealed record OpenEmployer(Employer Employer, Actor Actor, DateTimeOffset Now);

/// <summary>
/// The one way into an employer: a person opens those that they belong to, and staff who verify employers those of their schemes to which
/// they have no tie. Any other is not found.
/// </summary>
internal sealed class EmployerAccess(CharterDbContext db, ICurrentUser user, CaseActors actors, TimeProvider clock)
{
    /// <summary>Opens the request's employer to act for it.</summary>
    /// <param name="version">
    /// The version of the employer that the person's page showed; null where changes by others do not matter. The save refuses a stale one.
    /// </param>
    public async Task<Result<OpenEmployer>> OpenAsync(IEmployerRequest request, Guid? version, CancellationToken cancellationToken)
    {
        var employer = await Within(request).AsSplitQuery().SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return new Failure.NotFound();
        }
        if (version is not null)
        {
            db.ExpectVersion(employer, version.Value);
        }
        var actor = RequiredPermission.For(request) == Permission.ActForEmployer
            ? actors.ActingFor(employer)
            : await actors.ActingOnEmployerAsync(employer.Id, cancellationToken);
        return new OpenEmployer(employer, actor, clock.GetUtcNow());
    }

    /// <summary>Reads the request's employer.</summary>
    public async Task<Result<Employer>> ReadAsync(IEmployerRequest request, CancellationToken cancellationToken)
    {
        var employer = await Within(request)
            .AsNoTracking()
            .AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        return employer is null ? new Failure.NotFound() : employer;
    }

    /// <summary>The employers that the person may open, for lists and for parts of one. They are not tracked.</summary>
    public IQueryable<Employer> Query(IBaseRequest request) => Within(request).AsNoTracking();

    private IQueryable<Employer> Within(object request) => RequiredPermission.For(request) switch
    {
        Permission.ActForEmployer => db.Employers.OwnedBy(user),
        Permission.VerifyEmployers => db.Employers.VerifiableBy(db, user),
        _ => throw new InvalidOperationException($"{request.GetType().Name} does not act for an employer"),
    };
}
