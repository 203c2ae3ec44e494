namespace CharterTracker.Domain.Schemes;

/// <summary>The side that a panel member sits for: panels are tripartite.</summary>
public enum PanelSeat
{
    Union,
    Employer,
    Authority,
}

/// <summary>The words for the seats of a panel.</summary>
public static class PanelSeatLabels
{
    /// <summary>The side as it reads after "for the".</summary>
    public static string InSentence(this PanelSeat seat) => seat switch
    {
        PanelSeat.Union => "unions",
        PanelSeat.Employer => "employers",
        PanelSeat.Authority => "authority",
        _ => throw new ArgumentOutOfRangeException(nameof(seat), seat, null),
    };
}
