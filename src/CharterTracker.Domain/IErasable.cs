namespace CharterTracker.Domain;

/// <summary>
/// Something that keeps a person's words under a commitment, or a copy of them. Only the eraser calls it (a test), so that there is one
/// place that says what is erased, when, and with what.
/// </summary>
public interface IErasable
{
    void Erase();
}
