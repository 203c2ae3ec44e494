using System.Text.RegularExpressions;
using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OtpNet;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Checks codes of an authenticator app (RFC 6238). Every attempt is counted before it is looked at, and a right code moves the last used
/// time step forward by one conditional update: of many parallel uses only the one that moves it succeeds.
/// </summary>
internal sealed partial class TotpVerifier(
    CharterDbContext db, ISealer sealer, AccountMail mail, RefusalLog refusals, IOptions<TotpOptions> options, TimeProvider clock)
{
    public const string SeedPurpose = "totp-seed";
    public const string AlreadyUsed = "That code was already used. Wait for the next one.";
    public const string Wrong = "That code is not right. Enter the six digits that your app shows now";
    private const int StepSeconds = 30;
    private const int WarnFrom = 3;

    /// <summary>Checks a code and uses it up: null where it is right, else what to tell the person.</summary>
    public async Task<string?> RefusalAsync(Guid userId, string? code, CancellationToken cancellationToken)
    {
        if (!IsWellFormed(code))
        {
            return "Enter the six digits that your app shows, without spaces";
        }
        if (await CountAsync(userId, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var seed = await db.Authenticators.Where(a => a.UserId == userId).Select(a => a.SealedSeed).SingleAsync(cancellationToken);
        if (MatchedStep(sealer.Open(SeedPurpose, userId, seed), code!) is not { } step)
        {
            await WarnAsync(userId, cancellationToken);
            return Wrong;
        }
        if (await UseUpAsync(userId, step, cancellationToken))
        {
            return null;
        }
        await refusals.RecordAsync("ReplayedCode", new Failure.Forbidden(), new Owner(userId), cancellationToken);
        await WarnAsync(userId, cancellationToken);
        return AlreadyUsed;
    }

    /// <summary>Counts an attempt with any second factor; null where it may go on, else what to tell the person.</summary>
    public async Task<string?> CountAsync(Guid userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (minute, quarter, hour) = (now.AddMinutes(1), now.AddMinutes(15), now.AddHours(1));
        var counted = await db.Authenticators
            .Where(a => a.UserId == userId && a.ConfirmedAt != null && a.DisabledAt == null && (a.WaitUntil == null || a.WaitUntil <= now))
            .ExecuteUpdateAsync(
                a => a.SetProperty(x => x.Failures, x => x.Failures + 1)
                    .SetProperty(x => x.WaitUntil, x => x.Failures + 1 >= 20 ? hour : x.Failures + 1 >= 10 ? quarter : x.Failures + 1 >= 5 ? minute : (DateTimeOffset?)null)
                    .SetProperty(x => x.DisabledAt, x => x.Failures + 1 >= 100 ? now : (DateTimeOffset?)null),
                cancellationToken);
        if (counted == 1)
        {
            return null;
        }

        var state = await db.Authenticators.AsNoTracking().Where(a => a.UserId == userId)
            .Select(a => new { a.ConfirmedAt, a.DisabledAt, a.WaitUntil })
            .SingleOrDefaultAsync(cancellationToken);
        return state switch
        {
            null or { ConfirmedAt: null } => "Set up your authenticator app first",
            { DisabledAt: not null } => "Your authenticator is switched off after too many wrong codes. Ask an administrator to reset it",
            _ => $"Too many wrong codes. Try again in {WaitInWords(state.WaitUntil, now)}",
        };
    }

    /// <summary>The time step that a code belongs to; null where it is not a code of this seed now.</summary>
    public long? MatchedStep(byte[] seed, string code)
    {
        var window = new VerificationWindow(previous: 1, future: options.Value.AcceptNextCode ? 1 : 0);
        return new Totp(seed, StepSeconds).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out var step, window) ? step : null;
    }

    /// <summary>
    /// Whether a code is exactly six ASCII digits: anything else that a parser would forgive is a second spelling of a used code.
    /// </summary>
    public static bool IsWellFormed(string? code) => code is not null && SixDigits().IsMatch(code);

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    public static DateTimeOffset BeginningOf(long step) => DateTimeOffset.FromUnixTimeSeconds(step * StepSeconds);

    /// <summary>Tells the owner, once, that a person who knows the password fails at the second factor.</summary>
    public async Task WarnAsync(Guid userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var warned = await db.Authenticators.Where(a => a.UserId == userId && a.Failures >= WarnFrom && a.WarnedAt == null)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.WarnedAt, now), cancellationToken);
        if (warned == 1)
        {
            await mail.WarnOfWrongCodesAsync(userId, cancellationToken);
        }
    }

    private async Task<bool> UseUpAsync(Guid userId, long step, CancellationToken cancellationToken) =>
        await db.Authenticators
            .Where(a => a.UserId == userId && a.LastStep < step && a.ConfirmedAt != null && a.DisabledAt == null)
            .ExecuteUpdateAsync(
                a => a.SetProperty(x => x.LastStep, step)
                    .SetProperty(x => x.Failures, 0)
                    .SetProperty(x => x.WaitUntil, (DateTimeOffset?)null)
                    .SetProperty(x => x.WarnedAt, (DateTimeOffset?)null),
                cancellationToken) == 1;

    private static string WaitInWords(DateTimeOffset? until, DateTimeOffset now)
    {
        var minutes = (int)Math.Ceiling(((until ?? now) - now).TotalMinutes);
        return minutes <= 1 ? "a minute" : $"{minutes} minutes";
    }

    [GeneratedRegex(@"\A[0-9]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();

    private sealed record Owner(Guid SubjectId) : IHasSubject;
}
