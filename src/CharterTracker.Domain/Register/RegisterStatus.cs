namespace CharterTracker.Domain.Register;

/// <summary>How an accreditation stands, as the register says it. Lapsed is not among them: it follows from the dates.</summary>
public enum RegisterStatus
{
    InForce,
    Suspended,
    Revoked,
    Withdrawn,

    /// <summary>Replaced by a later award.</summary>
    Superseded,
}
