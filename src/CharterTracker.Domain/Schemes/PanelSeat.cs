namespace CharterTracker.Domain.Schemes;

/// <summary>Panels are tripartite: each member sits for one of these.</summary>
public enum PanelSeat
{
    Union,
    Employer,
    Authority,
}

public static class PanelSeatLabels
{
    /// <summary>To follow "for the".</summary>
    public static string InSentence(this PanelSeat seat) => seat switch
    {
        PanelSeat.Union => "unions",
        PanelSeat.Employer => "employers",
        PanelSeat.Authority => "authority",
        _ => throw new ArgumentOutOfRangeException(nameof(seat), seat, null),
    };
}
