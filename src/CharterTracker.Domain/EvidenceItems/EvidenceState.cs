namespace CharterTracker.Domain.EvidenceItems;

/// <summary>Only clean files can be opened, by anyone; in Development without a scanner they are labelled not scanned.</summary>
public enum EvidenceState
{
    Quarantined,
    Clean,
    Infected,
    Unscannable,
    NotScanned,
}

public static class EvidenceStates
{
    /// <summary>The virus check has said no, or could not say anything: the file opens for nobody and shows nothing.</summary>
    public static bool IsRefused(this EvidenceState state) => state is EvidenceState.Infected or EvidenceState.Unscannable;
}
