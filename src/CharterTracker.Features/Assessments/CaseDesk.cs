using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Assessments;

/// <summary>A case that lies open before a member of staff, who they are on it, and the moment.</summary>
internal sealed record OpenCase(Application Application, Actor Actor, DateTimeOffset Now);

/// <summary>Opens a case for a member of staff to act on: within reach, declared clear of conflict, and at the version their page showed.</summary>
internal sealed class CaseDesk(CharterDbContext db, ICurrentUser user, CaseActors actors, TimeProvider clock)
{
    /// <summary>Null where the case is out of reach. Without a version, whoever changed the case meanwhile does not matter.</summary>
    public async Task<OpenCase?> OpenAsync(Guid applicationId, Guid? version, Permission permission, CancellationToken cancellationToken)
    {
        var application = await db.Applications
            .WithinReachOf(db, user, permission)
            .Cleared(db, user)
            .SingleOrDefaultAsync(a => a.Id == applicationId, cancellationToken);
        if (application is null)
        {
            return null;
        }
        if (version is not null)
        {
            db.ExpectVersion(application, version.Value);
        }
        return new OpenCase(application, await actors.ActingOnAsync(application, cancellationToken), clock.GetUtcNow());
    }

    /// <summary>Notes for good that the person took this part, once.</summary>
    public void Note(OpenCase open, CasePart part)
    {
        if (!open.Actor.HasTaken(part))
        {
            db.CaseParticipations.Add(CaseParticipation.Of(open.Application.Id, open.Actor.UserId, part, open.Now));
        }
    }
}
