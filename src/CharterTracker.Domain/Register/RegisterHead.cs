namespace CharterTracker.Domain.Register;

/// <summary>
/// The end of the register log, one row. Every append locks it first, so that one batch at a time goes live, on any number of nodes, and
/// numbers have no gaps.
/// </summary>
public sealed class RegisterHead
{
    public const int SingletonId = 1;

    private RegisterHead() { }

    public int Id { get; private init; }

    /// <summary>How many entries there are, and so the number of the newest.</summary>
    public long Size { get; private set; }

    /// <summary>How often entries were erased: an answer from before is not to be served again.</summary>
    public long Erasures { get; private set; }

    public void NoteErasure() => Erasures++;

    public long Next() => ++Size;
}
