using CharterTracker.Domain.Register;

namespace CharterTracker.Domain.Publications;

/// <summary>One change in a batch, with the public facts frozen as two publishers read them.</summary>
public sealed class PublicationItem
{
    private PublicationItem() { }

    public Guid Id { get; private init; }
    public Guid AccreditationId { get; private init; }
    public RegisterChange Change { get; private init; }

    /// <summary>Canonical JSON of <see cref="RegisterFacts"/>; number and day of change are filled in as it goes live.</summary>
    public string Facts { get; private init; } = "";

    /// <summary>Why it did not go live with the rest of its batch.</summary>
    public string? HoldBackReason { get; private set; }

    internal static PublicationItem Create(Guid accreditationId, RegisterChange change, RegisterFacts facts) =>
        new() { Id = Guid.CreateVersion7(), AccreditationId = accreditationId, Change = change, Facts = facts.Canonical() };

    public RegisterFacts ReadFacts() => RegisterFacts.Parse(Facts);

    internal void HoldBack(string reason) => HoldBackReason = reason;
}
