using CharterTracker.Domain.Schemes;

namespace CharterTracker.Domain.Decisions;

/// <summary>A panel member's signature under exactly one text.</summary>
public sealed class DecisionSignature
{
    private DecisionSignature() { }

    public Guid Id { get; private init; }
    public Guid UserId { get; private init; }
    public PanelSeat Seat { get; private init; }
    public string TermsSha256 { get; private init; } = "";
    public DateTimeOffset SignedAt { get; private init; }

    internal static DecisionSignature Create(Guid userId, PanelSeat seat, string termsSha256, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), UserId = userId, Seat = seat, TermsSha256 = termsSha256, SignedAt = at };
}
