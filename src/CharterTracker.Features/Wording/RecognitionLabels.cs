using CharterTracker.Domain;
using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Wording;

/// <summary>The words that pages use about recognitions.</summary>
public static class RecognitionLabels
{
    /// <summary>Everything but the bargaining unit, which is the heading.</summary>
    public static string Label(RecognitionDetails details) =>
        $"{details.Kind.Label()}, since {Formats.Day(details.RecognisedOn)}, {details.WorkersCovered:N0} {(details.WorkersCovered == 1 ? "worker" : "workers")} covered";

    public static string Label(AttestationAnswer answer) => answer switch
    {
        AttestationAnswer.Confirm => "Confirmed by the union",
        AttestationAnswer.Qualify => "Confirmed by the union, with a qualification",
        AttestationAnswer.Disagree => "The union disagrees",
        AttestationAnswer.CannotSay => "The union could not say",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    };
}
