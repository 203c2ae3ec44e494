namespace CharterTracker.Domain.Decisions;

public enum AppealStatus
{
    Lodged,
    Upheld,
    Dismissed,
    Withdrawn,
}
