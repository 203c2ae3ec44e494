namespace CharterTracker.Domain.Accreditations;

/// <summary>Lapsed is not among them: it follows from the dates.</summary>
public enum AccreditationStatus
{
    /// <summary>Decided, not public.</summary>
    Awarded,
    Active,
    Suspended,
    Revoked,
    Withdrawn,
    Superseded,
}
