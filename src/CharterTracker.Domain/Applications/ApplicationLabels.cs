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

    public static string InSentence(this ApplicationMove move) => move switch
    {
        ApplicationMove.Submit => "submitted",
        ApplicationMove.Accept => "accepted",
        ApplicationMove.Return => "returned",
        ApplicationMove.Allocate => "allocated",
        ApplicationMove.Unallocate or ApplicationMove.UnallocateLast => "taken from an assessor",
        ApplicationMove.Recuse or ApplicationMove.RecuseLast => "given up by its assessor",
        ApplicationMove.SendClarification => "sent back for clarification",
        ApplicationMove.Reply => "replied to",
        ApplicationMove.LetDeadlinePass => "moved on by its deadline",
        ApplicationMove.CompleteAssessments => "passed on by its assessors",
        ApplicationMove.Settle => "moderated",
        ApplicationMove.Defer => "deferred",
        ApplicationMove.Decide => "decided",
        ApplicationMove.Withdraw => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
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
    public static string EmployerLabel(this ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => "Not sent yet",
        ApplicationStatus.Submitted => "Received",
        ApplicationStatus.Clarification => "We need something from you",
        ApplicationStatus.Decided => "Decided",
        ApplicationStatus.Withdrawn => "Withdrawn",
        _ => "Being assessed",
    };
}
