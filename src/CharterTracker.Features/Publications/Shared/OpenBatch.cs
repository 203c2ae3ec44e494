using CharterTracker.Data;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

internal static class OpenBatch
{
    /// <summary>The batch to change, tracked; null where it is not within the publisher's schemes.</summary>
    public static async Task<PublicationBatch?> FindBatchAsync(
        this CharterDbContext db, ICurrentUser user, IBaseRequest request, Guid batchId, Guid version, CancellationToken cancellationToken)
    {
        var batch = await db.PublicationBatches
            .InSchemes(user.SchemesFor(request))
            .SingleOrDefaultAsync(b => b.Id == batchId, cancellationToken);
        if (batch is not null)
        {
            db.ExpectVersion(batch, version);
        }
        return batch;
    }

    /// <summary>The cases of what is still to be published.</summary>
    public static Task<List<Guid>> CasesOfAsync(this CharterDbContext db, PublicationBatch batch, CancellationToken cancellationToken)
    {
        var accreditations = batch.ItemsToPublish.Select(i => i.AccreditationId).ToList();
        return db.Accreditations.Where(a => accreditations.Contains(a.Id)).Select(a => a.ApplicationId).ToListAsync(cancellationToken);
    }
}
