namespace CharterTracker.Domain.Accreditations;

/// <summary>The stored status of an accreditation. Lapsed is not among the values: it follows from the dates.</summary>
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
