using CharterTracker.Domain.Applications;

namespace CharterTracker.Features.Employers;

/// <summary>What happens next with an application, as its employer reads it.</summary>
public static class NextSteps
{
    /// <summary>A decision that the employer has not been told of yet does not show.</summary>
    public static ApplicationStatus Shown(ApplicationStatus status, bool isNotified) =>
        status == ApplicationStatus.Decided && !isNotified ? ApplicationStatus.ReadyForDecision : status;

    public static string Of(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => "Finish your answers and send them.",
        ApplicationStatus.Submitted => "We check that the application is complete and that you work in the area.",
        ApplicationStatus.Clarification => "Answer what we asked, and send your reply.",
        ApplicationStatus.Decided => "Read the decision and its reasons.",
        ApplicationStatus.Withdrawn => "Nothing. You can start another application at any time.",
        _ => "Assessors look at it, then a panel decides. We write to you when we need something, and when there is a decision.",
    };
}
