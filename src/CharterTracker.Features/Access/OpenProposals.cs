using CharterTracker.Data;
using CharterTracker.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

internal static class OpenProposals
{
    /// <summary>Also what the second of two clicks reads.</summary>
    public const string NoOpenProposal = "There is no open proposal any more. It has been decided, or the case was deferred or sent back";

    public static Task<Decision?> FindProposalAsync(this CharterDbContext db, Guid applicationId, CancellationToken cancellationToken) =>
        db.Decisions.SingleOrDefaultAsync(d => d.ApplicationId == applicationId && d.MadeAt == null, cancellationToken);

    /// <summary>
    /// When a case leaves the panel's table its proposal goes: signatures given before the next round must never count after it.
    /// The audit trail keeps that it was made.
    /// </summary>
    public static async Task VoidProposalAsync(this CharterDbContext db, Guid applicationId, CancellationToken cancellationToken)
    {
        if (await db.FindProposalAsync(applicationId, cancellationToken) is { } proposal)
        {
            db.Decisions.Remove(proposal);
        }
    }
}
