using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Web;

/// <summary>The words of a case on staff pages, and the roles of their pills.</summary>
internal static class CaseWords
{
    public static string Words(this Rating rating) => rating switch
    {
        Rating.Met => "Met",
        Rating.PartlyMet => "Partly met",
        Rating.NotMet => "Not met",
        Rating.NotApplicable => "Not applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    public static string Kind(this Rating rating) => rating switch
    {
        Rating.Met => "good",
        Rating.PartlyMet => "warn",
        Rating.NotMet => "bad",
        _ => "quiet",
    };

    public static string Words(this ApplicationStatus status)
    {
        var plain = status.Plain();
        return char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    public static string Words(this PanelSeat seat) => $"for the {seat.Plain()}";

    public static string Words(this DecisionOutcome outcome) => outcome == DecisionOutcome.Awarded ? "Award" : "Decline";
}
