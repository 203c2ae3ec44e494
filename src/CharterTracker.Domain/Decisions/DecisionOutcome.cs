namespace CharterTracker.Domain.Decisions;

public enum DecisionOutcome
{
    Awarded,
    Declined,
}
