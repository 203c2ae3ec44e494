using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>Opens the recognitions of an application, and computes how far its unions have confirmed.</summary>
internal sealed class RecognitionCases(CharterDbContext db, CaseAccess cases, TimeProvider clock)
{
    /// <summary>Opens one recognition of the request's application, which must be live.</summary>
    public async Task<Result<OpenRecognition>> OpenAsync(ICaseRequest request, Guid recognitionId, CancellationToken cancellationToken)
    {
        var found = await FindAsync(request, recognitionId, cancellationToken);
        if (found.Failure is null)
        {
            GuardLive(found.Value.Application);
        }
        return found;
    }

    /// <summary>
    /// Opens one recognition of the request's application, live or closed, for what an employer may say of it at any time.
    /// </summary>
    public async Task<Result<OpenRecognition>> FindAsync(ICaseRequest request, Guid recognitionId, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, _) = opened.Value;
        var recognition = await db.Recognitions.SingleOrDefaultAsync(
            r => r.Id == recognitionId && r.EmployerId == application.EmployerId, cancellationToken);
        return recognition is null ? new Failure.NotFound() : new OpenRecognition(application, recognition, actor);
    }

    public static void GuardLive(Application application) =>
        BrokenRuleException.ThrowUnless(application.IsLive, $"This application {application.Status.SoFar()}, so it cannot be changed");

    /// <summary>How far the unions have confirmed, for intake and for the decision.</summary>
    public async Task<ConfirmationStatus> ConfirmationStatusOfAsync(Application application, CancellationToken cancellationToken)
    {
        var recognitions = await db.Recognitions.AsNoTracking().Where(r => r.EmployerId == application.EmployerId).ToListAsync(cancellationToken);
        var attestations = await db.Attestations.AsNoTracking().Where(a => a.ApplicationId == application.Id).ToListAsync(cancellationToken);
        return ConfirmationStatuses.Compute(recognitions, attestations, clock.Today(), application.ClosedAt);
    }
}

/// <summary>
/// A recognition opened to act on: the application, the recognition, and the actor who the person is on that application.
/// </summary>
internal sealed record OpenRecognition(Application Application, Recognition Recognition, Actor Actor);
