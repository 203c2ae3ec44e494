using CharterTracker.Data;
using CharterTracker.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

internal static class OpenProposals
{
    /// <summary>The refusal where no proposal is open; the second of two clicks reads it too.</summary>
    public const string NoOpenProposal = "There is no open proposal any more. It has been decided, or the case was deferred or sent back";

    public static Task<Decision?> FindProposalAsync(this CharterDbContext db, Guid applicationId, CancellationToken cancellationToken) =>
        db.Decisions.SingleOrDefaultAsync(d => d.ApplicationId == applicationId && d.MadeAt == null, cancellationToken);

    /// <summary>
    /// Voids the open proposal when a case leaves the panel: signatures given before the next round must never count after it. The audit
    /// trail keeps that the proposal was made.
    /// </summary>
    public static async Task VoidProposalAsync(this CharterDbContext db, Guid applicationId, CancellationToken cancellationToken)
    {
        if (await db.FindProposalAsync(applicationId, cancellationToken) is { } proposal)
        {
            db.Decisions.Remove(proposal);
        }
    }
}
