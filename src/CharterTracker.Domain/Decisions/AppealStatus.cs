namespace CharterTracker.Domain.Decisions;

/// <summary>The status of an appeal: being heard, or its outcome.</summary>
public enum AppealStatus
{
    Lodged,
    Upheld,
    Dismissed,
    Withdrawn,
}
