using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Begins sessions. Each further step of a sign-in begins a new session with a new key, and ends the one before it.</summary>
internal sealed class SessionIssuer(CharterDbContext db, CurrentUser currentUser, TimeProvider clock)
{
    /// <summary>Begins the session that follows a right password, and says which step comes next for this person.</summary>
    public async Task<SignInResult> AfterPasswordAsync(UserAccount user, string? device, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // The session in which this browser was signed in before ends here.
        await db.Sessions.Where(s => s.Id == currentUser.SessionId && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        var isEnrolled = await db.Authenticators.AnyAsync(a => a.UserId == user.Id && a.ConfirmedAt != null, cancellationToken);
        if (isEnrolled)
        {
            return new SignInResult(SignInStep.EnterCode, Open(user, SessionStage.PasswordOnly, hasTwoFactor: false, device));
        }
        var isStaff = await db.Grants.ActiveAt(now).AnyAsync(g => g.UserId == user.Id, cancellationToken);
        return isStaff
            ? new SignInResult(SignInStep.SetUpTwoFactor, Open(user, SessionStage.PasswordOnly, hasTwoFactor: false, device))
            : new SignInResult(SignInStep.None, Open(user, SessionStage.SignedIn, hasTwoFactor: false, device));
    }

    /// <summary>Replaces the current session by a new one, and returns its key.</summary>
    public async Task<string> RenewAsync(UserAccount user, SessionStage stage, bool hasTwoFactor, CancellationToken cancellationToken, bool isRecovering = false)
    {
        var now = clock.GetUtcNow();
        var old = await db.Sessions.SingleOrDefaultAsync(s => s.Id == currentUser.SessionId, cancellationToken);
        // Two answers from one half-finished sign-in must not become two sessions: only the one that ends the old session goes on.
        var ended = await db.Sessions.Where(s => s.Id == currentUser.SessionId && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        BrokenRuleException.ThrowUnless(ended == 1, "This sign-in has ended. Sign in again");

        return Open(user, stage, hasTwoFactor, old?.Device, isRecovering);
    }

    private string Open(UserAccount user, SessionStage stage, bool hasTwoFactor, string? device, bool isRecovering = false)
    {
        var key = SecretToken.Make();
        var now = clock.GetUtcNow();
        db.Sessions.Add(new SessionRecord
        {
            Id = Guid.CreateVersion7(now),
            KeyHash = SecretToken.HashOf(key),
            UserId = user.Id,
            Stage = stage,
            CreatedAt = now,
            LastSeenAt = now,
            TwoFactorAt = hasTwoFactor ? now : null,
            IsRecovering = isRecovering,
            SecurityStamp = user.SecurityStamp!,
            Device = device is null ? "" : device[..Math.Min(device.Length, SessionRecord.DeviceMaxLength)],
        });
        return key;
    }
}

/// <param name="Key">Goes into the cookie and nowhere else; null where there is no session.</param>
/// <param name="MailId">The id of the mail that has to be answered first.</param>
public sealed record SignInResult(SignInStep Next, string? Key, Guid? MailId = null);

public enum SignInStep
{
    None,
    EnterCode,
    SetUpTwoFactor,
    ConfirmEmail,
}
