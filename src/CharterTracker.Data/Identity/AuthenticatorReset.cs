namespace CharterTracker.Data.Identity;

/// <summary>One administrator asks for somebody's authenticator to be reset, and another approves it.</summary>
public sealed class AuthenticatorReset
{
    public const int ReasonMaxLength = 500;

    public Guid Id { get; set; }
    public Guid UserId { get; set; }

    /// <summary>Why, and how the person's identity was checked.</summary>
    public string Reason { get; set; } = "";
    public Guid RequestedBy { get; set; }
    public DateTimeOffset RequestedAt { get; set; }
    public Guid? ApprovedBy { get; set; }
    public DateTimeOffset? ApprovedAt { get; set; }
}
