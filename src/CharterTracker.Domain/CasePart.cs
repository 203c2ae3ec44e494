namespace CharterTracker.Domain;

/// <summary>A part that somebody took in a case, kept for good: it decides what else they may do in it.</summary>
public enum CasePart
{
    Assessed,
    Moderated,
    Decided,
    PreparedPublication,
    ReleasedPublication,

    /// <summary>
    /// Checked, as staff, that the people of the employer's team may act for it. It is read from that check, not kept twice.
    /// </summary>
    CheckedEmployer,
}
