namespace CharterTracker.Data.Identity;

/// <summary>The server's side of a sign-in: a cookie without a live record opens nothing.</summary>
public sealed class SessionRecord
{
    public const int DeviceMaxLength = 200;
    private static readonly TimeSpan PendingLimit = TimeSpan.FromMinutes(30);

    public Guid Id { get; set; }

    /// <summary>SHA-256 of the random key in the cookie.</summary>
    public string KeyHash { get; set; } = "";
    public Guid UserId { get; set; }
    public SessionStage Stage { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset LastSeenAt { get; set; }
    public DateTimeOffset? TwoFactorAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>
    /// The seed of a new authenticator that waits for its first code; one that works goes on working until then. It belongs to the
    /// session: nobody else who knows the password is shown it.
    /// </summary>
    public string? SealedPendingSeed { get; set; }
    public DateTimeOffset? PendingAt { get; set; }

    /// <summary>A seed waits for half an hour, then a new one is made.</summary>
    public string? PendingSeedAt(DateTimeOffset now) => PendingAt > now - PendingLimit ? SealedPendingSeed : null;

    /// <summary>A recovery code was used: it stands in for a code of the authenticator that is lost.</summary>
    public bool IsRecovering { get; set; }

    /// <summary>The account's stamp when the session began; a later stamp ends it.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>What the browser said it was, so that its owner knows one session from another.</summary>
    public string Device { get; set; } = "";
}

public enum SessionStage
{
    /// <summary>The password was right and a second factor is owed: opens the two-factor pages for five minutes, and nothing else.</summary>
    PasswordOnly,
    SignedIn,
}
