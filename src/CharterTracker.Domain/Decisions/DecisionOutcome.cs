namespace CharterTracker.Domain.Decisions;

/// <summary>What the panel decided.</summary>
public enum DecisionOutcome
{
    Awarded,
    Declined,
}
