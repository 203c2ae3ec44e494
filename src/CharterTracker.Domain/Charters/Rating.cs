namespace CharterTracker.Domain.Charters;

/// <summary>How far a criterion is met, in an assessor's judgement.</summary>
public enum Rating
{
    Met,
    PartlyMet,
    NotMet,
    NotApplicable,
}
