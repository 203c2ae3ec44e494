using CharterTracker.Domain.Charters;

namespace CharterTracker.Domain.Unions;

/// <summary>How far the unions have confirmed what an employer says of its recognition, on one application.</summary>
public enum ConfirmationStatus
{
    /// <summary>No recognition is in force.</summary>
    None,

    /// <summary>At least one union has not confirmed yet, or could not say.</summary>
    Waiting,

    /// <summary>A union disagrees, and the lead assessor has not closed it.</summary>
    DisagreementOpen,

    /// <summary>Every recognition in force is confirmed by its union, plainly or with a qualification for the assessors.</summary>
    Confirmed,
}

/// <summary>Works out how far unions have confirmed, and what follows for an award.</summary>
public static class ConfirmationStatuses
{
    /// <summary>
    /// How far the unions have confirmed, by the newest answer on each recognition, as that is worded now or was when the application was
    /// closed. An open disagreement on any recognition, even one that has ended, outweighs all.
    /// </summary>
    /// <param name="closedAt">When the application was closed; null while it is live.</param>
    public static ConfirmationStatus Compute(
        IEnumerable<Recognition> recognitions, IReadOnlyCollection<Attestation> attestations, DateOnly today, DateTimeOffset? closedAt)
    {
        if (attestations.Any(a => a.IsOpenDisagreement))
        {
            return ConfirmationStatus.DisagreementOpen;
        }
        var inForce = recognitions.Where(r => r.IsInForce(today)).ToList();
        return inForce.Count == 0 ? ConfirmationStatus.None
            : inForce.TrueForAll(r => IsConfirmed(r, attestations, closedAt)) ? ConfirmationStatus.Confirmed
            : ConfirmationStatus.Waiting;
    }

    /// <summary>Refuses to award a level that binds recognition while the unions have not confirmed.</summary>
    public static void GuardAward(Level level, ConfirmationStatus status)
    {
        var refusal = RefusalToAward(level, status);
        BrokenRuleException.ThrowUnless(refusal is null, refusal ?? "");
    }

    /// <summary>Why the level cannot be awarded now; null where the unions are no reason.</summary>
    public static string? RefusalToAward(Level level, ConfirmationStatus status) => status switch
    {
        ConfirmationStatus.DisagreementOpen => "A union disagrees with what the employer says. The lead assessor has to close the disagreement first",
        not ConfirmationStatus.Confirmed when level.Binds.Contains(Commitment.UnionRecognition) => $"{level.Name} requires union recognition, and the union has not confirmed it",
        _ => null,
    };

    /// <summary>
    /// Codes of the criteria that an award may name as met: those about union recognition only once the unions have confirmed.
    /// </summary>
    public static IReadOnlyList<string> CriteriaSaidMet(CharterContent charter, LevelResult award, ConfirmationStatus status) =>
        status == ConfirmationStatus.Confirmed
            ? award.MetInFull
            : [.. award.MetInFull.Where(code => charter.Criterion(code).Commitment != Commitment.UnionRecognition)];

    private static bool IsConfirmed(Recognition recognition, IEnumerable<Attestation> attestations, DateTimeOffset? closedAt) =>
        attestations.Where(a => a.IsAbout(recognition, closedAt) && a.AnsweredAt is not null).MaxBy(a => a.AnsweredAt)?.IsConfirmation == true;
}
