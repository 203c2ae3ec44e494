namespace CharterTracker.Data.Identity;

/// <summary>The server's side of a sign-in: a cookie without a live record opens nothing.</summary>
public sealed class SessionRecord
{
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the random key in the cookie.</summary>
    public string KeyHash { get; set; } = "";
    public Guid UserId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset LastSeenAt { get; set; }
    public DateTimeOffset? TwoFactorAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public string SecurityStamp { get; set; } = "";
}
