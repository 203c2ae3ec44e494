namespace CharterTracker.Domain.Schemes;

/// <summary>How many people must sign a decision, and how many of them from each seat.</summary>
public sealed record PanelQuorum(int Total, int Union, int Employer, int Authority)
{
    public static PanelQuorum OfTwo { get; } = new(2, 0, 0, 0);

    public bool IsMetBy(IReadOnlyCollection<PanelSeat> seats) =>
        seats.Count >= Total
        && seats.Count(s => s == PanelSeat.Union) >= Union
        && seats.Count(s => s == PanelSeat.Employer) >= Employer
        && seats.Count(s => s == PanelSeat.Authority) >= Authority;
}
