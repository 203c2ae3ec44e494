using CharterTracker.Domain.Schemes;

namespace CharterTracker.Data.Identity;

/// <summary>An administrator's invitation to join the staff. Accepting it proposes the grant, which a second person confirms.</summary>
public sealed class StaffInvitation
{
    public Guid Id { get; set; }

    /// <summary>SHA-256 of the random token in the link.</summary>
    public string TokenHash { get; set; } = "";
    public string Email { get; set; } = "";
    public string NormalizedEmail { get; set; } = "";
    public StaffRole Role { get; set; }

    /// <summary>The scheme; null for the whole platform.</summary>
    public Guid? SchemeId { get; set; }
    public PanelSeat? Seat { get; set; }

    /// <summary>The union that the person works for; null for none. It becomes theirs when they accept.</summary>
    public Guid? WorksForUnionId { get; set; }
    public Guid InvitedBy { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? AcceptedAt { get; set; }
}
