using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>An application's files, for its employer, all in one list: there are at most 200.</summary>
/// <param name="CriterionCode">Null for all criteria.</param>
[Requires(Permission.ActForEmployer)]
public sealed record ListEvidenceQuery(Guid ApplicationId, string? CriterionCode = null) : IQuery<Result<EvidenceList>>, ICaseRequest;

public sealed record EvidenceList(IReadOnlyList<EvidenceSummary> Items);

internal sealed class ListEvidenceHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<ListEvidenceQuery, Result<EvidenceList>>
{
    public async Task<Result<EvidenceList>> Handle(ListEvidenceQuery request, CancellationToken cancellationToken)
    {
        if (!await cases.Query(request).AnyAsync(a => a.Id == request.ApplicationId, cancellationToken))
        {
            return new Failure.NotFound();
        }
        var items = await db.EvidenceItems.AsNoTracking()
            .Where(e => e.ApplicationId == request.ApplicationId && e.RemovedAt == null)
            .Where(e => request.CriterionCode == null || e.CriterionCode == request.CriterionCode)
            .OrderBy(e => e.CriterionCode).ThenBy(e => e.Id)
            .Select(EvidenceSummary.Projection)
            .ToListAsync(cancellationToken);
        return new EvidenceList(items);
    }
}
