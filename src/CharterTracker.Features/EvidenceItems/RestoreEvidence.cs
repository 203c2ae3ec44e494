using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>Puts back a file that was removed from an application by mistake.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record RestoreEvidenceCommand(Guid EvidenceId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EvidenceId;
}

internal sealed class RestoreEvidenceHandler(CharterDbContext db, CaseAccess cases, EvidenceRoom room)
    : IRequestHandler<RestoreEvidenceCommand, Result>
{
    public async Task<Result> Handle(RestoreEvidenceCommand request, CancellationToken cancellationToken)
    {
        var item = await db.EvidenceItems.SingleOrDefaultAsync(e => e.Id == request.EvidenceId, cancellationToken);
        if (item is null)
        {
            return new Failure.NotFound();
        }
        var opened = await cases.OpenCaseOfAsync(request, item.ApplicationId, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, _) = opened.Value;
        // A submission and this at the same moment cannot both succeed, nor can two files take the last place.
        await db.ReloadAndLockAsync(application, cancellationToken);
        if (await room.ProblemAsync(application.Id, item.CriterionCode, item.Length, cancellationToken) is { } noRoom)
        {
            return new Failure.Conflict(noRoom);
        }
        item.Restore(application, actor);
        return Result.Success;
    }
}
