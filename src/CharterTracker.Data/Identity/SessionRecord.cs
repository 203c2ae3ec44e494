namespace CharterTracker.Data.Identity;

/// <summary>The server's record of a session: a cookie without a live record opens nothing.</summary>
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
    /// The seed of a new authenticator that waits for its first code; until then an earlier authenticator still works. It belongs to the
    /// session: nobody else who knows the password is shown it.
    /// </summary>
    public string? SealedPendingSeed { get; set; }
    public DateTimeOffset? PendingAt { get; set; }

    /// <summary>The seed that waits for its first code; null after half an hour, when a new one is made.</summary>
    public string? PendingSeedAt(DateTimeOffset now) => PendingAt > now - PendingLimit ? SealedPendingSeed : null;

    /// <summary>Whether a recovery code was used in place of a code of the lost authenticator.</summary>
    public bool IsRecovering { get; set; }

    /// <summary>The account's stamp when the session began; a later stamp ends it.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>What the browser called itself, so that the owner can tell one session from another.</summary>
    public string Device { get; set; } = "";
}

/// <summary>How far the sign-in of a session has got.</summary>
public enum SessionStage
{
    /// <summary>
    /// The password was right and the second factor is missing: the session opens the two-factor pages for five minutes, and nothing else.
    /// </summary>
    PasswordOnly,
    SignedIn,
}
