namespace CharterTracker.Domain.Schemes;

/// <summary>
/// A person's staff role in one scheme or on the whole platform, for a time; of a panel member also the seat. It counts only once it is
/// confirmed.
/// </summary>
public sealed class Grant : IVersioned
{
    private Grant() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid UserId { get; private init; }
    public StaffRole Role { get; private init; }

    /// <summary>The scheme; null for the whole platform.</summary>
    public Guid? SchemeId { get; private init; }
    public PanelSeat? Seat { get; private init; }
    public DateTimeOffset From { get; private init; }
    public DateTimeOffset? To { get; private set; }
    public Guid? GrantedBy { get; private init; }
    public Guid? ConfirmedBy { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Proposes a grant in the admin area; a second person confirms it.</summary>
    public static Grant Propose(Guid userId, StaffRole role, Guid? schemeId, PanelSeat? seat, Guid grantedBy, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(userId != grantedBy, "Nobody can give a role to themselves");
        BrokenRuleException.ThrowUnless((role == StaffRole.PanelMember) == seat.HasValue, "A panel member has a seat, and nobody else does");

        return new Grant { Id = Guid.CreateVersion7(at), UserId = userId, Role = role, SchemeId = schemeId, Seat = seat, From = at, GrantedBy = grantedBy };
    }

    /// <summary>
    /// Makes a grant on the server's console, which is how a first or only administrator begins; it needs no confirmation.
    /// </summary>
    public static Grant FromConsole(Guid userId, StaffRole role, Guid? schemeId, PanelSeat? seat, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless((role == StaffRole.PanelMember) == seat.HasValue, "A panel member has a seat, and nobody else does");

        return new Grant { Id = Guid.CreateVersion7(at), UserId = userId, Role = role, SchemeId = schemeId, Seat = seat, From = at, ConfirmedAt = at };
    }

    public void Confirm(Guid by, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(ConfirmedAt is null, "This role is confirmed already");
        BrokenRuleException.ThrowUnless(by != GrantedBy, "Somebody other than the person who gave this role has to confirm it");
        BrokenRuleException.ThrowUnless(by != UserId, "Nobody can confirm a role of their own");

        ConfirmedBy = by;
        ConfirmedAt = at;
    }

    public void End(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(To is null || To > at, "This role has ended already");

        To = at;
    }

    public bool IsActive(DateTimeOffset now) => ConfirmedAt is not null && From <= now && (To is null || To > now);
}
