using CharterTracker.Domain.Register;

namespace CharterTracker.Domain.Publications;

/// <summary>One change in a batch, with the public facts frozen as two publishers read them.</summary>
public sealed class PublicationItem : IErasable
{
    private PublicationItem() { }

    public Guid Id { get; private init; }
    public Guid AccreditationId { get; private init; }
    public RegisterChange Change { get; private set; }

    /// <summary>
    /// Canonical JSON of <see cref="RegisterFacts"/>; number and day of change are filled in as it goes live. Null once they were erased.
    /// </summary>
    public string? Facts { get; private set; }

    /// <summary>Why a name or an identifier is not the one that was decided, or published before; null where both are.</summary>
    public string? Reason { get; private set; }

    /// <summary>The publisher who took newer facts into the batch, and who therefore does not release it; null where nobody did.</summary>
    public Guid? RefreshedBy { get; private set; }

    /// <summary>Why it did not go live with the rest of its batch.</summary>
    public string? HoldBackReason { get; private set; }

    internal static PublicationItem Create(PreparedChange change) => new()
    {
        Id = Guid.CreateVersion7(),
        AccreditationId = change.AccreditationId,
        Change = change.Change,
        Facts = change.Facts.Canonical(),
        Reason = change.Reason,
    };

    /// <summary>The frozen facts; null once they were erased.</summary>
    public RegisterFacts? ReadFacts() => Facts is null ? null : RegisterFacts.Parse(Facts);

    public void Erase() => (Facts, Reason) = (null, null);

    internal void Refresh(PreparedChange change, Guid by) =>
        (Change, Facts, Reason, RefreshedBy) = (change.Change, change.Facts.Canonical(), change.Reason, by);

    internal void HoldBack(string reason) => HoldBackReason = reason;
}

/// <summary>A change as a publisher prepares it.</summary>
/// <param name="Reason">Why a name or an identifier differs; null where none does.</param>
public sealed record PreparedChange(Guid AccreditationId, RegisterChange Change, RegisterFacts Facts, string? Reason);
