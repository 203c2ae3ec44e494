namespace CharterTracker.Domain.Charters;

/// <summary>What ratings come to at one level.</summary>
/// <param name="IsReached">The rule is satisfied and every commitment that the level binds is met.</param>
/// <param name="Met">Codes of the criteria that count as met, in the charter's order.</param>
/// <param name="MetInFull">
/// Those of them that an employer page may name: what is partly met counts for some rules, and is never shown as met.
/// </param>
/// <param name="Missing">Codes of the criteria that stand between these ratings and the level.</param>
/// <param name="CommitmentsMet">Those of the three commitments that are met, bound or not: what an employer page may say.</param>
/// <param name="BoundAndUnmet">Commitments that the level binds and that are not met.</param>
/// <param name="StillNeeded">Plain sentences for the reader; none where the level is reached.</param>
public sealed record LevelResult(
    Level Level,
    bool IsReached,
    IReadOnlyList<string> Met,
    IReadOnlyList<string> MetInFull,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Commitment> CommitmentsMet,
    IReadOnlyList<Commitment> BoundAndUnmet,
    IReadOnlyList<string> StillNeeded);
