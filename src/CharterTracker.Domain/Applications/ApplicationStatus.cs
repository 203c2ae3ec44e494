namespace CharterTracker.Domain.Applications;

/// <summary>The stage that an application is in. The moves between them are in <see cref="ApplicationLife"/>.</summary>
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
