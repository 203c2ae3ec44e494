using System.Security.Cryptography;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Adapters.Evidence;

/// <summary>
/// Stores evidence as encrypted files under the data folder. Names are random; a file appears under its name only when it is complete and
/// on the disk.
/// </summary>
internal sealed class FileSystemEvidenceStore(EvidenceFolder folder, ISealer sealer) : IEvidenceStore
{
    private const string KeyPurpose = "evidence-key";

    public async Task<StoredContent> StoreAsync(Guid fileId, Stream content, CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetBytes(EvidenceCipher.KeyLength);
        var storeKey = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var unfinished = folder.UnfinishedPathOf(storeKey);
        try
        {
            long length;
            string sha256;
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                (length, sha256) = await EvidenceCipher.EncryptAsync(content, file, key, fileId, cancellationToken);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, folder.PathOf(storeKey));
            return new StoredContent(length, sha256, storeKey, sealer.Seal(KeyPurpose, fileId, key));
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public Task<Stream> OpenAsync(EvidenceItem item, CancellationToken cancellationToken)
    {
        var key = sealer.Open(KeyPurpose, item.Id, item.WrappedKey);
        var file = new FileStream(
            folder.PathOf(item.StoreKey), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return Task.FromResult<Stream>(new EvidenceReader(file, key, item.Id, item.Length));
    }
}
