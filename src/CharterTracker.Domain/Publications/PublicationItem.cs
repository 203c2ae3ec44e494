namespace CharterTracker.Domain.Publications;

/// <summary>One change in a batch.</summary>
public sealed class PublicationItem
{
    private PublicationItem() { }

    public Guid Id { get; private init; }
    public Guid AccreditationId { get; private init; }
    public RegisterChange Change { get; private init; }

    internal static PublicationItem Of(Guid accreditationId, RegisterChange change) =>
        new() { Id = Guid.CreateVersion7(), AccreditationId = accreditationId, Change = change };
}
