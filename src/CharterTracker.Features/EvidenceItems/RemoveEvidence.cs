using CharterTracker.Data;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

[Requires(Permission.ActForEmployer)]
public sealed record RemoveEvidenceCommand(Guid EvidenceId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EvidenceId;
}

internal sealed class RemoveEvidenceHandler(CharterDbContext db, ICurrentUser user, CaseActors actors, TimeProvider clock)
    : IRequestHandler<RemoveEvidenceCommand, Result>
{
    public async Task<Result> Handle(RemoveEvidenceCommand request, CancellationToken cancellationToken)
    {
        var item = await db.EvidenceItems.SingleOrDefaultAsync(e => e.Id == request.EvidenceId, cancellationToken);
        var application = item is null
            ? null
            : await db.Applications.OwnedBy(db, user).SingleOrDefaultAsync(a => a.Id == item.ApplicationId, cancellationToken);
        if (item is null || application is null)
        {
            return Result.Failed(new Failure.NotFound());
        }
        // So that a submission in the same moment and this removal cannot both win.
        db.Lock(application);
        item.Remove(application, await actors.ActingOnAsync(application, cancellationToken), clock.GetUtcNow());
        return Result.Success;
    }
}
