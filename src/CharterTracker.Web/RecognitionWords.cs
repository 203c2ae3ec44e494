using CharterTracker.Domain.Recognitions;

namespace CharterTracker.Web;

/// <summary>How recognition is said on pages.</summary>
public static class RecognitionWords
{
    /// <summary>All but the bargaining unit, which heads it.</summary>
    public static string Of(RecognitionClaim claim) =>
        $"{claim.Kind.Plain()}, since {PlainDates.Day(claim.RecognisedOn)}, {claim.WorkersCovered:N0} {(claim.WorkersCovered == 1 ? "worker" : "workers")} covered";

    public static string Of(AttestationAnswer answer) => answer switch
    {
        AttestationAnswer.Confirm => "Confirmed by the union",
        AttestationAnswer.Qualify => "Confirmed by the union, with a qualification",
        AttestationAnswer.Disagree => "The union disagrees",
        AttestationAnswer.CannotSay => "The union could not say",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    };
}
