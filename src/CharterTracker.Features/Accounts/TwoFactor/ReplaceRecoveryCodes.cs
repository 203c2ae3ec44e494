using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>A new set of recovery codes; the old ones are worth nothing from here on.</summary>
[Requires(Permission.OwnAccount, FreshProof = true)]
public sealed record ReplaceRecoveryCodesCommand(string? Proof) : ICommand<Result<NewRecoveryCodes>>, IHasProof;

/// <summary>Shown once.</summary>
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
