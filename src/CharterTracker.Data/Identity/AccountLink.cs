namespace CharterTracker.Data.Identity;

/// <summary>A single-use link in a mail. The database knows only the hash of what the link says.</summary>
public sealed class AccountLink
{
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the random token in the link.</summary>
    public string TokenHash { get; set; } = "";
    public Guid UserId { get; set; }
    public AccountLinkPurpose Purpose { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>What a link in a mail is for.</summary>
public enum AccountLinkPurpose
{
    ConfirmEmail,
    SetPassword,
}
