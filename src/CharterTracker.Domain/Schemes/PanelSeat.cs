namespace CharterTracker.Domain.Schemes;

/// <summary>Panels are tripartite: each member sits for one of these.</summary>
public enum PanelSeat
{
    Union,
    Employer,
    Authority,
}
