using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Approves an authenticator reset as its second administrator: seed and recovery codes are deleted, sessions end, and the owner is told.
/// </summary>
[Requires(Permission.Administer, FreshProof = true)]
public sealed record ApproveAuthenticatorResetCommand(Guid ResetId, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => ResetId;
}

internal sealed class ApproveAuthenticatorResetHandler(CharterDbContext db, ICurrentUser user, AccountMail mail, TimeProvider clock)
    : IRequestHandler<ApproveAuthenticatorResetCommand, Result>
{
    public async Task<Result> Handle(ApproveAuthenticatorResetCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var reset = await db.AuthenticatorResets.SingleOrDefaultAsync(r => r.Id == request.ResetId, cancellationToken);
        var person = reset is null ? null : await db.Users.AdministeredBy(db, user, now).SingleOrDefaultAsync(u => u.Id == reset.UserId, cancellationToken);
        if (reset is null || person is null)
        {
            return new Failure.NotFound();
        }

        reset.Approve(user.Id!.Value, now);
        db.Authenticators.RemoveRange(await db.Authenticators.Where(a => a.UserId == person.Id).ToListAsync(cancellationToken));
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.UserId == person.Id).ToListAsync(cancellationToken));
        person.EndSessions();
        mail.TellOfReset(person);
        return Result.Success;
    }
}
