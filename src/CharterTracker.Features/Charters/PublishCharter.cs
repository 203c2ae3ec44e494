using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Charters;

/// <summary>Publishes a draft and retires the version that it replaces.</summary>
[Requires(Permission.Administer, FreshProof = true)]
public sealed record PublishCharterCommand(Guid CharterId, Guid Version, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => CharterId;
}

internal sealed class PublishCharterHandler(CharterDbContext db, ICurrentUser user, CaseActors actors, TimeProvider clock)
    : IRequestHandler<PublishCharterCommand, Result>
{
    public async Task<Result> Handle(PublishCharterCommand request, CancellationToken cancellationToken)
    {
        var draft = await db.Charters
            .InSchemes(user.SchemesFor(request))
            .SingleOrDefaultAsync(c => c.Id == request.CharterId, cancellationToken);
        if (draft is null)
        {
            return new Failure.NotFound();
        }

        db.ExpectVersion(draft, request.Version);
        draft.Publish(actors.ActingIn(draft.SchemeId), clock.GetUtcNow());

        var earlier = await db.Charters
            .Where(c => c.SchemeId == draft.SchemeId && c.Status == CharterStatus.Published && c.Id != draft.Id)
            .ToListAsync(cancellationToken);
        earlier.ForEach(c => c.Retire(clock.GetUtcNow()));

        // This changes the scheme's version, so that of two drafts published at the same moment one is refused.
        db.Entry(await db.Schemes.SingleAsync(s => s.Id == draft.SchemeId, cancellationToken)).State = EntityState.Modified;
        return Result.Success;
    }
}
