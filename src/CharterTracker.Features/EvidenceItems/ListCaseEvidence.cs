using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>A case's files, for those who judge it and have declared that they have no conflict.</summary>
/// <param name="CriterionCode">Null for all criteria.</param>
[Requires(Permission.Staff)]
public sealed record ListCaseEvidenceQuery(Guid ApplicationId, string? CriterionCode = null) : IQuery<Result<EvidenceList>>;

internal sealed class ListCaseEvidenceHandler(CharterDbContext db, ICurrentUser user)
    : IRequestHandler<ListCaseEvidenceQuery, Result<EvidenceList>>
{
    public async Task<Result<EvidenceList>> Handle(ListCaseEvidenceQuery request, CancellationToken cancellationToken)
    {
        if (!await db.CasesWithReadableEvidence(user).AnyAsync(id => id == request.ApplicationId, cancellationToken))
        {
            return Result<EvidenceList>.Failed(new Failure.NotFound());
        }
        var items = await db.EvidenceItems.AsNoTracking()
            .Where(e => e.ApplicationId == request.ApplicationId && e.RemovedAt == null)
            .Where(e => request.CriterionCode == null || e.CriterionCode == request.CriterionCode)
            .OrderBy(e => e.CriterionCode).ThenBy(e => e.Id)
            .Select(EvidenceSummary.Of)
            .ToListAsync(cancellationToken);
        return new EvidenceList(items);
    }
}
