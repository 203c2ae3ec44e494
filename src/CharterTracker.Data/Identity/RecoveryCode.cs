namespace CharterTracker.Data.Identity;

/// <summary>A hashed, single-use code for somebody who lost their authenticator.</summary>
public sealed class RecoveryCode
{
    public Guid Id { get; set; }
    public Guid UserId { get; set; }
    public string Hash { get; set; } = "";
}
