using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Recognitions;

/// <summary>What the requests about an application's recognitions have in common, and how its unions stand.</summary>
internal sealed class RecognitionCases(CharterDbContext db, ICurrentUser user, CaseActors actors, TimeProvider clock)
{
    /// <summary>The employer's own application, while it is live, with the person's roles on it; null where it is out of reach.</summary>
    public async Task<(Application Application, Actor Actor)?> OpenAsync(Guid applicationId, CancellationToken cancellationToken)
    {
        var application = await db.Applications.OwnedBy(db, user).SingleOrDefaultAsync(a => a.Id == applicationId, cancellationToken);
        if (application is null)
        {
            return null;
        }
        BrokenRuleException.ThrowUnless(application.IsLive, $"An application that is {application.Status.Plain()} cannot be changed");
        return (application, await actors.ActingOnAsync(application, cancellationToken));
    }

    /// <summary>One recognition of the employer's own live application; null where either is out of reach.</summary>
    public async Task<(Application Application, Recognition Recognition, Actor Actor)?> OpenAsync(Guid applicationId, Guid recognitionId, CancellationToken cancellationToken) =>
        await OpenAsync(applicationId, cancellationToken) is var (application, actor)
            && await db.Recognitions.SingleOrDefaultAsync(r => r.Id == recognitionId && r.EmployerId == application.EmployerId, cancellationToken) is { } recognition
            ? (application, recognition, actor)
            : null;

    /// <summary>For intake and decision: how far the unions have confirmed.</summary>
    public async Task<RecognitionStanding> StandingOfAsync(Application application, CancellationToken cancellationToken)
    {
        var recognitions = await db.Recognitions.AsNoTracking().Where(r => r.EmployerId == application.EmployerId).ToListAsync(cancellationToken);
        var attestations = await db.Attestations.AsNoTracking().Where(a => a.ApplicationId == application.Id).ToListAsync(cancellationToken);
        return RecognitionStandings.Of(recognitions, attestations, clock.Today());
    }
}
