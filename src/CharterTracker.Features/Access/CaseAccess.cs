using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Access;

/// <summary>Opens a case for reading. Out of reach it is not found; within reach, a reader who has declared nothing is asked to.</summary>
internal sealed class CaseOpening(CharterDbContext db, ICurrentUser user)
{
    public async Task<Result<ReadCase>> OpenAsync(Guid applicationId, Permission permission, CancellationToken cancellationToken)
    {
        if (await db.ReadCaseAsync(user, applicationId, permission, cancellationToken) is { } opened)
        {
            return opened;
        }
        var isWithinReach = await db.Applications.WithinReachOf(db, user, permission).AnyAsync(a => a.Id == applicationId, cancellationToken);
        return Result<ReadCase>.Failed(isWithinReach ? new Failure.NotDeclared(applicationId) : new Failure.NotFound());
    }
}
