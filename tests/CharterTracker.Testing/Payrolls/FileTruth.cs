using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Testing.Payrolls;

/// <summary>What the reference says of a whole file.</summary>
/// <param name="MustBeRefused">The file holds what we must not have.</param>
/// <param name="Rows">By place among the file's rows; blank ones have none.</param>
/// <param name="People">
/// One for each works number, or for each row where there are none; those of whom nothing counts are among them.
/// </param>
/// <param name="HasZeroHoursSign">Words or figures in a row say that no hours are promised.</param>
public sealed record FileTruth(bool MustBeRefused, IReadOnlyDictionary<int, RowTruth> Rows, IReadOnlyList<RowTruth> People,
    bool HasZeroHoursSign)
{
    /// <summary>The result of the file, which is that of its worst person; one in which nobody counts proves nothing.</summary>
    public Claim Right { get; } = People.Select(p => p.Right).DefaultIfEmpty().Max() is var worst and not Claim.DoesNotCount ? worst
        : Claim.CannotTell;

    /// <summary>The file holds what stops it, at least where its column is read.</summary>
    public bool MayBeRefused { get; init; }

    public bool IsDecided => !MayBeRefused && Right != Claim.CannotTell;

    public bool Allows(Claim claim) => claim switch
    {
        Claim.CannotTell => true,
        Claim.Below => People.Any(p => p.Right == Claim.Below || p.Also == Claim.Below),
        // Somebody has to count, or be said to without a falsehood, and nobody may be left of whom this could be false.
        _ => People.Any(p => p.Right != Claim.DoesNotCount || p.Also is not null)
            && People.All(p => p.MayBeLeftOut || p.Allows(claim)),
    };

    public static Claim From(PayOutcome outcome) => outcome switch
    {
        PayOutcome.Outside or PayOutcome.OutOfScope => Claim.DoesNotCount,
        PayOutcome.MeetsAnnounced => Claim.MeetsAnnounced,
        PayOutcome.MeetsDue => Claim.MeetsDue,
        PayOutcome.Below => Claim.Below,
        _ => Claim.CannotTell,
    };
}
