namespace CharterTracker.Domain.Applications;

/// <summary>The words staff read for a state or a move; employers read their own (see <see cref="EmployerLabel"/>).</summary>
public static class ApplicationLabels
{
    public static string InSentence(this ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => "a draft",
        ApplicationStatus.Submitted => "submitted",
        ApplicationStatus.Accepted => "accepted for assessment",
        ApplicationStatus.InAssessment => "being assessed",
        ApplicationStatus.Clarification => "waiting for a clarification",
        ApplicationStatus.Moderation => "in moderation",
        ApplicationStatus.ReadyForDecision => "ready for decision",
        ApplicationStatus.Decided => "decided",
        ApplicationStatus.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Says of "this application" how far it is, for a refusal.</summary>
    public static string SoFar(this ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => "has not been sent yet",
        ApplicationStatus.Submitted => "has already been sent",
        ApplicationStatus.Accepted => "has been accepted for assessment",
        ApplicationStatus.InAssessment => "is being assessed",
        ApplicationStatus.Clarification => "is waiting for the employer's reply",
        ApplicationStatus.Moderation => "is in moderation",
        ApplicationStatus.ReadyForDecision => "is ready for the panel's decision",
        ApplicationStatus.Decided => "has already been decided",
        ApplicationStatus.Withdrawn => "has been withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The role that a move needs, as it is named inside a sentence.</summary>
    public static string InSentence(this ActorRole role) => role switch
    {
        ActorRole.EmployerContributor => "an owner or a contributor",
        ActorRole.EmployerSignatory => "an owner or a signatory",
        ActorRole.LeadAssessor => "a lead assessor",
        ActorRole.Assessor => "an assessor",
        ActorRole.PanelMember => "a panel member",
        ActorRole.Publisher => "a publisher",
        ActorRole.Administrator => "an administrator",
        ActorRole.System => "the system itself",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The status as the employer sees it: it does not tell who is working on the case, or how far they are.</summary>
    /// <param name="isReturned">Whether it was sent before, and sent back.</param>
    public static string EmployerLabel(this ApplicationStatus status, bool isReturned = false) => status switch
    {
        ApplicationStatus.Draft when isReturned => "Sent back to you",
        ApplicationStatus.Draft => "Not sent yet",
        ApplicationStatus.Submitted => "Received",
        ApplicationStatus.Clarification => "We need something from you",
        ApplicationStatus.Decided => "Decided",
        ApplicationStatus.Withdrawn => "Withdrawn",
        _ => "Being assessed",
    };
}
