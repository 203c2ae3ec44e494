using CharterTracker.Data;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>The batches whose embargo has ended, oldest first.</summary>
[Requires(Permission.Console)]
public sealed record ListDuePublicationsQuery : IQuery<Result<List<Guid>>>;

internal sealed class ListDuePublicationsHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<ListDuePublicationsQuery, Result<List<Guid>>>
{
    public async Task<Result<List<Guid>>> Handle(ListDuePublicationsQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.PublicationBatches
            .Where(b => b.Status == PublicationStatus.Released && (b.EmbargoUntil == null || b.EmbargoUntil <= now))
            .OrderBy(b => b.EmbargoUntil)
            .Select(b => b.Id)
            .ToListAsync(cancellationToken);
    }
}
