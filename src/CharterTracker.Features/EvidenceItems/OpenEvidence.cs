using CharterTracker.Data;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wording;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>Opens a file of one of the current user's employers. Only a file that was found clean opens, even for its uploader.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record OpenEvidenceQuery(Guid EvidenceId) : IQuery<Result<OpenedEvidence>>;

/// <param name="Content">The file, decrypted while it is read. The reader closes it.</param>
public sealed record OpenedEvidence(string FileName, string ContentType, Stream Content)
{
    internal static async Task<Result<OpenedEvidence>> OpenAsync(EvidenceItem? item, IEvidenceStore store, CancellationToken cancellationToken)
    {
        if (item is null)
        {
            return new Failure.NotFound();
        }
        return item.CanBeOpened
            ? new OpenedEvidence(item.FileName, item.ContentType, await store.OpenAsync(item, cancellationToken))
            : new Failure.Conflict($"This file cannot be opened. {item.State.Label()}");
    }
}

internal sealed class OpenEvidenceHandler(CharterDbContext db, CaseAccess cases, IEvidenceStore store)
    : IRequestHandler<OpenEvidenceQuery, Result<OpenedEvidence>>
{
    public async Task<Result<OpenedEvidence>> Handle(OpenEvidenceQuery request, CancellationToken cancellationToken)
    {
        var own = cases.Query(request).Select(a => a.Id);
        var item = await db.EvidenceItems.AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == request.EvidenceId && own.Contains(e.ApplicationId), cancellationToken);
        return await OpenedEvidence.OpenAsync(item, store, cancellationToken);
    }
}
