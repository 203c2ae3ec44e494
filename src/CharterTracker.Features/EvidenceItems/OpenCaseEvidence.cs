using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>
/// Opens a file of a case that the reader takes part in judging. A sensitive read changes something, the audit trail, so it is a command.
/// </summary>
[Requires(Permission.Staff)]
public sealed record OpenCaseEvidenceCommand(Guid EvidenceId) : ICommand<Result<OpenedEvidence>>, IHasSubject
{
    public Guid SubjectId => EvidenceId;
}

internal sealed class OpenCaseEvidenceHandler(CharterDbContext db, CaseAccess cases, IEvidenceStore store)
    : IRequestHandler<OpenCaseEvidenceCommand, Result<OpenedEvidence>>
{
    public async Task<Result<OpenedEvidence>> Handle(OpenCaseEvidenceCommand request, CancellationToken cancellationToken)
    {
        var readable = cases.Query(request).Select(a => a.Id);
        var item = await db.EvidenceItems.AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == request.EvidenceId && readable.Contains(e.ApplicationId), cancellationToken);
        return await OpenedEvidence.OpenAsync(item, store, cancellationToken);
    }
}
