namespace CharterTracker.Domain;

/// <summary>A part that somebody took in a case, kept for good: it decides what else they may do in it.</summary>
public enum CasePart
{
    Assessed,
    Moderated,
    Decided,
    PreparedPublication,
    ReleasedPublication,
}
