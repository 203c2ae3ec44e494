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
