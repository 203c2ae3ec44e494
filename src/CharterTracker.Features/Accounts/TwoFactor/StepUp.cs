using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Checks a fresh proof: a new code from people who have an authenticator, the password again from employers who have none.
/// </summary>
internal sealed class StepUp(CharterDbContext db, ICurrentUser user, TotpVerifier totp, PasswordVerifier passwords) : IStepUp
{
    public async Task<string?> RefusalAsync(string? proof, CancellationToken cancellationToken)
    {
        if (user.Id is not { } id)
        {
            return "Sign in first";
        }
        if (user.Grants.Count > 0 || await db.Authenticators.AnyAsync(a => a.UserId == id && a.ConfirmedAt != null, cancellationToken))
        {
            return await totp.RefusalAsync(id, proof, cancellationToken);
        }
        if (string.IsNullOrEmpty(proof))
        {
            return "Enter your password";
        }
        var account = await db.Users.SingleAsync(u => u.Id == id, cancellationToken);
        return await passwords.VerifyAsync(account, proof, cancellationToken) ? null : "That password is not right. Enter it again";
    }
}
