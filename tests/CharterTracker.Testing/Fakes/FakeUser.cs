using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Testing.Fakes;

/// <summary>The current user, whom the test chooses.</summary>
public sealed class FakeUser : ICurrentUser
{
    public static FakeUser Nobody { get; } = new();

    public static FakeUser TheConsole { get; } = new() { IsConsole = true };

    public Guid? Id { get; init; }

    public bool HasTwoFactor { get; init; }

    public bool IsConsole { get; init; }

    public IReadOnlyCollection<ActiveGrant> Grants { get; init; } = [];

    /// <summary>Signed in with a password only.</summary>
    public static FakeUser Person(Guid? id = null) => new() { Id = id ?? Guid.NewGuid() };

    /// <summary>Signed in with a second factor, with one role in one scheme (null: the whole platform).</summary>
    public static FakeUser Staff(StaffRole role, Guid? schemeId, Guid? id = null, PanelSeat? seat = null) =>
        new()
        {
            Id = id ?? Guid.NewGuid(),
            HasTwoFactor = true,
            Grants = [new ActiveGrant(role, schemeId, seat ?? (role == StaffRole.PanelMember ? PanelSeat.Authority : null))],
        };
}
