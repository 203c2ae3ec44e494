using CharterTracker.Domain.EvidenceItems;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>
/// Keeps files encrypted, each under a random key of its own that is sealed into its row. A file whose row was never saved cannot be
/// opened by anybody, and dropping the row's key erases the file from every backup.
/// </summary>
public interface IEvidenceStore
{
    /// <summary>Stores a file durably and as a whole, or leaves nothing behind.</summary>
    Task<StoredContent> StoreAsync(Guid fileId, Stream content, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a file as it was stored. Reading throws <see cref="System.Security.Cryptography.CryptographicException"/> where anything was
    /// changed, cut or swapped.
    /// </summary>
    Task<Stream> OpenAsync(EvidenceItem item, CancellationToken cancellationToken);
}

/// <param name="Sha256">SHA-256 of the file before encryption, in hexadecimal.</param>
public sealed record StoredContent(long Length, string Sha256, string StoreKey, string WrappedKey);
