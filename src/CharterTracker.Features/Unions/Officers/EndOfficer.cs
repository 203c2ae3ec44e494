using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Records that an officer has left. Unused links of theirs are voided, and go to another officer of the union where there is one.
/// </summary>
[Requires(Permission.AdministerPlatform)]
public sealed record EndOfficerCommand(Guid UnionId, Guid Version, Guid OfficerId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => UnionId;
}

internal sealed class EndOfficerHandler(CharterDbContext db, UnionHandover handover, TimeProvider clock) : IRequestHandler<EndOfficerCommand, Result>
{
    public async Task<Result> Handle(EndOfficerCommand request, CancellationToken cancellationToken)
    {
        var union = await db.Unions.SingleOrDefaultAsync(u => u.Id == request.UnionId, cancellationToken);
        if (union is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(union, request.Version);
        union.OfficerLeft(request.OfficerId, clock.GetUtcNow());

        var unused = await db.Attestations
            .Where(a => a.OfficerId == request.OfficerId && a.Answer == null && a.ReplacedAt == null)
            .ToListAsync(cancellationToken);
        unused.ForEach(a => a.Void(clock.GetUtcNow()));
        await handover.HandOverAsync(union, newcomer: null, cancellationToken);
        return Result.Success;
    }
}
