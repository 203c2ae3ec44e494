using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Replaces the current user's recovery codes by a new set; the old ones stop working.</summary>
[Requires(Permission.OwnAccount, FreshProof = true)]
public sealed record ReplaceRecoveryCodesCommand(string? Proof) : ICommand<Result<NewRecoveryCodes>>, IHasProof;

/// <summary>A new set of recovery codes, which is shown once.</summary>
public sealed record NewRecoveryCodes(IReadOnlyList<string> Codes);

internal sealed class ReplaceRecoveryCodesHandler(CharterDbContext db, ICurrentUser user, RecoveryCodeSet codes, AccountMail mail)
    : IRequestHandler<ReplaceRecoveryCodesCommand, Result<NewRecoveryCodes>>
{
    public async Task<Result<NewRecoveryCodes>> Handle(ReplaceRecoveryCodesCommand request, CancellationToken cancellationToken)
    {
        var authenticator = await db.Authenticators.SingleOrDefaultAsync(a => a.UserId == user.Id && a.ConfirmedAt != null, cancellationToken);
        BrokenRuleException.ThrowUnless(authenticator is not null && !user.NeedsTwoFactor, "Set up your authenticator app first");

        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        mail.TellOfNewRecoveryCodes(account);
        return new NewRecoveryCodes(await codes.ReplaceAsync(authenticator!, cancellationToken));
    }
}
