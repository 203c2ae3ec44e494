namespace CharterTracker.Domain.EvidenceItems;

/// <summary>What the store says of a file that it has taken in whole.</summary>
public sealed record StoredFile(string Name, string ContentType, long Length, string Sha256, string StoreKey, string WrappedKey);
