namespace CharterTracker.Domain.Register;

/// <summary>The status of an accreditation, as the register says it. Lapsed is not among the values: it follows from the dates.</summary>
public enum RegisterStatus
{
    InForce,
    Suspended,
    Revoked,
    Withdrawn,

    /// <summary>Replaced by a later award.</summary>
    Superseded,
}
