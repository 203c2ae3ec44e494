using CharterTracker.Domain.Schemes;

namespace CharterTracker.Data.Identity;

/// <summary>An administrator asks somebody to join the staff. Taking it up proposes the grant; a second person confirms that.</summary>
public sealed class StaffInvitation
{
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the random token in the link.</summary>
    public string TokenHash { get; set; } = "";
    public string Email { get; set; } = "";
    public string NormalizedEmail { get; set; } = "";
    public StaffRole Role { get; set; }

    /// <summary>Null: the whole platform.</summary>
    public Guid? SchemeId { get; set; }
    public PanelSeat? Seat { get; set; }
    public Guid InvitedBy { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? AcceptedAt { get; set; }
}
