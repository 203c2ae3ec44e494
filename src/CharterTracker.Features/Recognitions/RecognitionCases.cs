using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Recognitions;

/// <summary>What the requests about an application's recognitions have in common, and how its unions stand.</summary>
internal sealed class RecognitionCases(CharterDbContext db, ICurrentUser user, CaseActors actors, TimeProvider clock)
{
    /// <summary>The employer's own application, while it is live, with the person's roles on it; null where it is out of reach.</summary>
    public async Task<(Application Application, Actor Actor)?> OpenAsync(Guid applicationId, CancellationToken cancellationToken)
    {
        if (await FindAsync(applicationId, cancellationToken) is not { } application)
        {
            return null;
        }
        GuardLive(application);
        return (application, await actors.ActingOnAsync(application, cancellationToken));
    }

    /// <summary>One recognition of the employer's own live application; null where either is out of reach.</summary>
    public async Task<(Application Application, Recognition Recognition, Actor Actor)?> OpenAsync(Guid applicationId, Guid recognitionId, CancellationToken cancellationToken)
    {
        if (await FindAsync(applicationId, recognitionId, cancellationToken) is not var (application, recognition, actor))
        {
            return null;
        }
        GuardLive(application);
        return (application, recognition, actor);
    }

    /// <summary>As above, for what an employer may say of a recognition at any time, however its application went.</summary>
    public async Task<(Application Application, Recognition Recognition, Actor Actor)?> FindAsync(Guid applicationId, Guid recognitionId, CancellationToken cancellationToken) =>
        await FindAsync(applicationId, cancellationToken) is { } application
            && await db.Recognitions.SingleOrDefaultAsync(r => r.Id == recognitionId && r.EmployerId == application.EmployerId, cancellationToken) is { } recognition
            ? (application, recognition, await actors.ActingOnAsync(application, cancellationToken))
            : null;

    /// <summary>For intake and decision: how far the unions have confirmed.</summary>
    public async Task<RecognitionStanding> StandingOfAsync(Application application, CancellationToken cancellationToken)
    {
        var recognitions = await db.Recognitions.AsNoTracking().Where(r => r.EmployerId == application.EmployerId).ToListAsync(cancellationToken);
        var attestations = await db.Attestations.AsNoTracking().Where(a => a.ApplicationId == application.Id).ToListAsync(cancellationToken);
        return RecognitionStandings.Of(recognitions, attestations, clock.Today(), application.ClosedAt);
    }

    private Task<Application?> FindAsync(Guid applicationId, CancellationToken cancellationToken) =>
        db.Applications.OwnedBy(db, user).SingleOrDefaultAsync(a => a.Id == applicationId, cancellationToken);

    private static void GuardLive(Application application) =>
        BrokenRuleException.ThrowUnless(application.IsLive, $"An application that is {application.Status.Plain()} cannot be changed");
}
