namespace CharterTracker.Domain.EvidenceItems;

/// <summary>
/// The result of the virus check. Only clean files can be opened; in Development without a scanner they are labelled not scanned.
/// </summary>
public enum EvidenceState
{
    Quarantined,
    Clean,
    Infected,
    Unscannable,
    NotScanned,
}

/// <summary>What follows from the result of a virus check.</summary>
public static class EvidenceStates
{
    /// <summary>
    /// Whether the virus check refused the file or could not check it: nobody can open it, and it does not count as evidence.
    /// </summary>
    public static bool IsRefused(this EvidenceState state) => state is EvidenceState.Infected or EvidenceState.Unscannable;
}
