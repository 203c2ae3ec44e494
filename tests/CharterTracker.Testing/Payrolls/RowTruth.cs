namespace CharterTracker.Testing.Payrolls;

/// <summary>What may rightly be said of a row, in the order of how bad it is.</summary>
public enum Claim
{
    /// <summary>Too young, an apprentice, left, a total, a footer, or a payment for no hours.</summary>
    DoesNotCount,
    MeetsAnnounced,
    MeetsDue,
    CannotTell,
    Below,
}

/// <summary>What the reference says of a row or a person.</summary>
/// <param name="Right">The right answer by all that the file and the employer say.</param>
/// <param name="Also">
/// Another claim that nobody could call false: two figures that contradict each other may be told by the lower; null where there is none.
/// </param>
/// <param name="IsForNoWork">The row is a payment for no hours, and says nothing of what its person is paid for an hour.</param>
public sealed record RowTruth(Claim Right, Claim? Also = null, bool IsForNoWork = false)
{
    public Claim? Also { get; } = Also == Right ? null : Also;


    public bool MayBeLeftOut => Right == Claim.DoesNotCount || Also == Claim.DoesNotCount;

    /// <summary>Whether a claim is no falsehood. To say that one cannot tell never is, nor to say less than what is met.</summary>
    public bool Allows(Claim claim) =>
        claim == Right || claim == Claim.CannotTell || claim == Also
            || (claim == Claim.MeetsDue && (Right == Claim.MeetsAnnounced || Also == Claim.MeetsAnnounced));
}

