using CharterTracker.Data;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Confirms a role as its second person: another administrator or, in a small scheme, a publisher. The holder's sessions end.
/// </summary>
[Requires(Permission.ConfirmGrants, FreshProof = true)]
public sealed record ConfirmGrantCommand(Guid GrantId, Guid Version, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => GrantId;
}

internal sealed class ConfirmGrantHandler(CharterDbContext db, ICurrentUser user, AccountMail mail, TimeProvider clock) : IRequestHandler<ConfirmGrantCommand, Result>
{
    public async Task<Result> Handle(ConfirmGrantCommand request, CancellationToken cancellationToken)
    {
        var grant = await db.Grants.SingleOrDefaultAsync(g => g.Id == request.GrantId, cancellationToken);
        if (grant is null || !await MayConfirmAsync(grant, cancellationToken))
        {
            return new Failure.NotFound();
        }

        db.ExpectVersion(grant, request.Version);
        var now = clock.GetUtcNow();
        grant.Confirm(user.Id!.Value, now);
        await db.GuardOneSeatAsync(grant, now, cancellationToken);
        var holder = await db.Users.SingleAsync(u => u.Id == grant.UserId, cancellationToken);
        // Of two seats that are confirmed at the same moment one is refused.
        holder.ConcurrencyStamp = Guid.NewGuid().ToString();
        holder.EndSessions();
        mail.TellOfNewRole(holder, grant.Role);
        return Result.Success;
    }

    private async Task<bool> MayConfirmAsync(Grant grant, CancellationToken cancellationToken)
    {
        if (user.Grants.Any(g => g.Role == StaffRole.Administrator) && user.Administers(grant.SchemeId))
        {
            return true;
        }
        return user.Grants.Any(g => g.Role == StaffRole.Publisher && (g.SchemeId is null || g.SchemeId == grant.SchemeId))
            && await db.Schemes.AnyAsync(s => s.Id == grant.SchemeId && s.IsSmall, cancellationToken);
    }
}
