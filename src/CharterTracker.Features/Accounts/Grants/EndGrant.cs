using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Ends a role, or withdraws the offer of one. The holder's sessions end.</summary>
[Requires(Permission.Administer, FreshProof = true)]
public sealed record EndGrantCommand(Guid GrantId, Guid Version, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => GrantId;
}

internal sealed class EndGrantHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<EndGrantCommand, Result>
{
    public async Task<Result> Handle(EndGrantCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var grant = await db.Grants.SingleOrDefaultAsync(g => g.Id == request.GrantId, cancellationToken);
        if (grant is null || !user.Administers(grant.SchemeId))
        {
            return new Failure.NotFound();
        }
        BrokenRuleException.ThrowUnless(await db.LeavesAnAdministratorAsync([grant], now, cancellationToken), "The last administrator cannot be removed");

        db.ExpectVersion(grant, request.Version);
        grant.End(now);
        (await db.Users.SingleAsync(u => u.Id == grant.UserId, cancellationToken)).EndSessions();
        return Result.Success;
    }
}
