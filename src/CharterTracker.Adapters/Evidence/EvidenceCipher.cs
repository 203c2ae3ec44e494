using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CharterTracker.Adapters.Evidence;

/// <summary>
/// Encrypts files by AES-256-GCM in chunks of 64 KiB, each followed by its tag. The nonce counts the chunks, which is safe because a key
/// encrypts one file once; each chunk is bound to the file's id and to whether it is the last, so that none can be swapped, left out or cut
/// off.
/// </summary>
internal static class EvidenceCipher
{
    public const int KeyLength = 32;
    public const int ChunkLength = 64 * 1024;
    public const int TagLength = 16;

    /// <summary>Encrypts a stream and returns the length and SHA-256 of the plain content.</summary>
    public static async Task<(long Length, string Sha256)> EncryptAsync(Stream plain, Stream target, byte[] key, Guid fileId, CancellationToken cancellationToken)
    {
        using var aes = new AesGcm(key, TagLength);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[ChunkLength];
        var next = new byte[ChunkLength];
        var sealedChunk = new byte[ChunkLength + TagLength];
        long length = 0;
        var read = await plain.ReadAtLeastAsync(chunk, ChunkLength, throwOnEndOfStream: false, cancellationToken);
        for (long index = 0; ; index++)
        {
            var readNext = read < ChunkLength ? 0 : await plain.ReadAtLeastAsync(next, ChunkLength, throwOnEndOfStream: false, cancellationToken);
            sha256.AppendData(chunk, 0, read);
            length += read;
            aes.Encrypt(
                Nonce(index), chunk.AsSpan(0, read), sealedChunk.AsSpan(0, read), sealedChunk.AsSpan(read, TagLength), BoundTo(fileId, isLast: readNext == 0));
            await target.WriteAsync(sealedChunk.AsMemory(0, read + TagLength), cancellationToken);
            if (readNext == 0)
            {
                return (length, Convert.ToHexStringLower(sha256.GetHashAndReset()));
            }
            (chunk, next, read) = (next, chunk, readNext);
        }
    }

    public static byte[] Nonce(long index)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), index);
        return nonce;
    }

    public static byte[] BoundTo(Guid fileId, bool isLast) => [.. fileId.ToByteArray(bigEndian: true), isLast ? (byte)1 : (byte)0];
}
