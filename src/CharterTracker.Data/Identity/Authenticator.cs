namespace CharterTracker.Data.Identity;

/// <summary>
/// A person's TOTP authenticator (RFC 6238). The seed is sealed under a key outside the database; the last time step used only
/// moves forward, by one conditional update, so that every code works once.
/// </summary>
public sealed class Authenticator
{
    public Guid UserId { get; set; }
    public string SealedSeed { get; set; } = "";

    /// <summary>Null until a code from it was confirmed.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
    public long LastStep { get; set; }

    /// <summary>Consecutive failures, raised before a code is looked at and cleared by a right one.</summary>
    public int Failures { get; set; }
    public DateTimeOffset? WaitUntil { get; set; }

    /// <summary>The owner was told of these failures.</summary>
    public DateTimeOffset? WarnedAt { get; set; }

    /// <summary>Too many failures: an administrator's reset is needed.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Salts this person's set of recovery codes.</summary>
    public string? RecoverySalt { get; set; }
}
