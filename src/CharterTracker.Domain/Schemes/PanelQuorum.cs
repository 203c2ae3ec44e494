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

    /// <summary>What these signatures still lack, for the reader: "2 more signatures, 1 for the unions"; empty where nothing.</summary>
    public string StillNeeded(IReadOnlyCollection<PanelSeat> seats)
    {
        var bySeat = new[] { (PanelSeat.Union, Union), (PanelSeat.Employer, Employer), (PanelSeat.Authority, Authority) }
            .Select(needed => (Seat: needed.Item1, Missing: needed.Item2 - seats.Count(s => s == needed.Item1)))
            .Where(needed => needed.Missing > 0)
            .ToList();
        var missing = Math.Max(Total - seats.Count, bySeat.Sum(s => s.Missing));
        if (missing <= 0)
        {
            return "";
        }
        var count = missing == 1 ? "1 more signature" : $"{missing} more signatures";
        return bySeat.Count == 0 ? count
            : missing == 1 ? $"{count}, for the {bySeat[0].Seat.InSentence()}"
            : $"{count}, {string.Join(", ", bySeat.Select(s => $"{s.Missing} for the {s.Seat.InSentence()}"))}";
    }
}
