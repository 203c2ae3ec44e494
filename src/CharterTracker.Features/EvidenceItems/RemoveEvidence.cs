using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>
/// Removes a file from an application. It can be put back for a day; then a file that was never sent is erased with its key, and one that a
/// submission names stays for those who judge it.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record RemoveEvidenceCommand(Guid EvidenceId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EvidenceId;
}

internal sealed class RemoveEvidenceHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<RemoveEvidenceCommand, Result>
{
    public async Task<Result> Handle(RemoveEvidenceCommand request, CancellationToken cancellationToken)
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
        var (application, actor, now) = opened.Value;
        // A submission and this removal at the same moment cannot both succeed.
        db.Lock(application);
        item.Remove(application, await WasSentAsync(item, cancellationToken), actor, now);
        return Result.Success;
    }

    private Task<bool> WasSentAsync(EvidenceItem item, CancellationToken cancellationToken)
    {
        var path = SubmissionPaths.EvidenceItem(item.CriterionCode, item.Id);
        return db.Submissions.AnyAsync(s => s.ApplicationId == item.ApplicationId && s.Items.Any(i => i.Path == path), cancellationToken);
    }
}
