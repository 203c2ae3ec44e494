using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Correspondence;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>Writes down what a scan came to, and tells whoever added a file that it is refused: they may be gone when the scan ends.</summary>
/// <param name="Verdict">Null where the scanner gave no word on this file.</param>
[Requires(Permission.Console)]
public sealed record RecordScanCommand(Guid EvidenceId, EvidenceState? Verdict) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EvidenceId;
}

internal sealed class RecordScanHandler(CharterDbContext db, Post post, ISiteLinks site, TimeProvider clock) : IRequestHandler<RecordScanCommand, Result>
{
    public async Task<Result> Handle(RecordScanCommand request, CancellationToken cancellationToken)
    {
        var item = await db.EvidenceItems.SingleOrDefaultAsync(e => e.Id == request.EvidenceId, cancellationToken);
        if (item is null)
        {
            return Result.Failed(new Failure.NotFound());
        }
        if (request.Verdict is { } verdict)
        {
            item.Scanned(verdict);
        }
        else
        {
            item.ScanFailed(clock.GetUtcNow());
        }
        if (item.State.IsRefused() && item.RemovedAt is null)
        {
            await TellAsync(item, cancellationToken);
        }
        return Result.Success;
    }

    private async Task TellAsync(EvidenceItem item, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == item.ApplicationId, cancellationToken);
        var email = await db.Users.Where(u => u.Id == item.UploadedBy && u.DisabledAt == null).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        if (email is not null)
        {
            post.Send(
                email,
                $"A file on application {application.Reference} was refused",
                "The virus check refused a file that you added as evidence. Nobody can open it, and it does not count.",
                application.IsOpen(item.CriterionCode)
                    ? "Sign in to see which one it is. Remove it, and add another in its place."
                    : "Sign in to see which one it is. The application is sent, so you need do nothing now: if a file in its place is needed, we ask you for it.",
                site.Criterion(item.ApplicationId, item.CriterionCode));
        }
    }
}
