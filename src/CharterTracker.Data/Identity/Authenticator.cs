namespace CharterTracker.Data.Identity;

/// <summary>
/// A person's TOTP authenticator (RFC 6238). The seed is sealed under a key outside the database; the last time step used only
/// moves forward, by one conditional update, so that every code works once.
/// </summary>
public sealed class Authenticator
{
    public Guid UserId { get; set; }
    public string SealedSeed { get; set; } = "";

    /// <summary>When its first code was confirmed; null until then.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
    public long LastStep { get; set; }

    /// <summary>Consecutive wrong codes; raised before a code is checked, and set to 0 by a right one.</summary>
    public int Failures { get; set; }
    public DateTimeOffset? WaitUntil { get; set; }

    /// <summary>When the owner was told of these failures; null where they were not.</summary>
    public DateTimeOffset? WarnedAt { get; set; }

    /// <summary>When it was disabled for too many failures, so that an administrator has to reset it; null where it was not.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The salt of this person's set of recovery codes.</summary>
    public string? RecoverySalt { get; set; }
}
