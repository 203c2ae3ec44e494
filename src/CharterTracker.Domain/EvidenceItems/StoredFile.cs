namespace CharterTracker.Domain.EvidenceItems;

/// <summary>The facts about a file that the store has saved completely.</summary>
public sealed record StoredFile(string Name, string ContentType, long Length, string Sha256, string StoreKey, string WrappedKey);
