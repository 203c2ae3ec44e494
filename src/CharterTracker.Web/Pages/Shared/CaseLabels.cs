using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Cases;
using CharterTracker.Web.Brands;
using CharterTracker.Web.Links;

namespace CharterTracker.Web.Pages.Shared;

/// <summary>The words for a case on staff pages, and the kinds of their pills.</summary>
internal static class CaseLabels
{
    public static string Label(this Rating rating) => rating switch
    {
        Rating.Met => "Met",
        Rating.PartlyMet => "Partly met",
        Rating.NotMet => "Not met",
        Rating.NotApplicable => "Not applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    public static string Tone(this Rating rating) => rating switch
    {
        Rating.Met => "good",
        Rating.PartlyMet => "warn",
        Rating.NotMet => "bad",
        _ => "quiet",
    };

    public static string Label(this ApplicationStatus status)
    {
        var plain = status.InSentence();
        return char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    public static string Label(this PanelSeat seat) => $"for the {seat.InSentence()}";

    public static string Label(this DecisionOutcome outcome) => outcome == DecisionOutcome.Awarded ? "Award" : "Decline";

    public static (string Kind, string Word) Pill(this Rating rating) => (rating.Tone(), rating.Label());

    public static (string Kind, string Word) Pill(this ConfirmationStatus unions) => unions switch
    {
        ConfirmationStatus.None => ("quiet", "No union named"),
        ConfirmationStatus.Waiting => ("warn", "Not confirmed yet"),
        ConfirmationStatus.DisagreementOpen => ("bad", "Disagrees"),
        ConfirmationStatus.Confirmed => ("good", "Confirmed"),
        _ => throw new ArgumentOutOfRangeException(nameof(unions), unions, null),
    };

    /// <summary>The pill of a status: what waits for staff stands out; what waits for the employer, or is over, does not.</summary>
    public static (string Kind, string Word) Pill(this ApplicationStatus status) => (
        status switch
        {
            ApplicationStatus.Decided => "good",
            ApplicationStatus.Clarification or ApplicationStatus.Draft or ApplicationStatus.Withdrawn => "quiet",
            _ => "warn",
        },
        status.Label());

    public static (string Words, string Address) Link(this CaseStep step, Guid applicationId) => step switch
    {
        CaseStep.DeclareInterests => ("Declare interests", AssessLinks.Conflict(applicationId)),
        CaseStep.CheckIntake => ("Check at intake", AssessLinks.Intake(applicationId)),
        CaseStep.AnswerUnion => ("Close the union's disagreement", AssessLinks.Disagreements(applicationId)),
        CaseStep.Allocate => ("Allocate", AssessLinks.Allocate(applicationId)),
        CaseStep.Review => ("Review", AssessLinks.Review(applicationId)),
        CaseStep.SendAsks => ("Ask the employer (the assessors have questions)", AssessLinks.Clarify(applicationId)),
        CaseStep.Clarify => ("Ask the employer", AssessLinks.Clarify(applicationId)),
        CaseStep.Moderate => ("Moderate", AssessLinks.Moderate(applicationId)),
        CaseStep.Decide => ("Decide", PanelLinks.Case(applicationId)),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    public static string Label(this AllocationObstacle obstacle) => obstacle switch
    {
        AllocationObstacle.HasTheCase => "Has the case",
        AllocationObstacle.DeclaredConflict => "Declared a conflict of interest",
        AllocationObstacle.TiedToEmployer => "Has a tie to this employer",
        AllocationObstacle.ModeratedOrDecided => "Moderated or decided this case",
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, null),
    };

    public static SchemeBrand Brand(this CaseHeading heading) => new(heading.SchemeName, heading.AuthorityName, heading.Accent);
}
