namespace CharterTracker.Domain.Applications;

public enum ApplicationStatus
{
    Draft,
    Submitted,
    Accepted,
    InAssessment,
    Clarification,
    Moderation,
    ReadyForDecision,
    Decided,
    Withdrawn,
}
