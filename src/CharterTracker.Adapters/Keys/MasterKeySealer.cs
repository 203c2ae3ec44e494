using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Adapters.Keys;

/// <summary>
/// Seals secrets by AES-256-GCM. Sealed text is <c>key id.base64url(nonce, tag, ciphertext)</c>; purpose and owner are authenticated with
/// it, so a secret moved to another row or used for another purpose does not open.
/// </summary>
internal sealed class MasterKeySealer(MasterKeys keys) : ISealer
{
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    public string Seal(string purpose, Guid owner, ReadOnlySpan<byte> secret)
    {
        var packed = new byte[NonceLength + TagLength + secret.Length];
        var (nonce, tag, sealedSecret) = Parts(packed);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(keys.KeyFor(keys.NewestId, purpose)!, TagLength);
        aes.Encrypt(nonce.Span, secret, sealedSecret.Span, tag.Span, Bound(purpose, owner));
        return $"{keys.NewestId}.{Base64Url.EncodeToString(packed)}";
    }

    public byte[] Open(string purpose, Guid owner, string sealedSecret)
    {
        var dot = sealedSecret.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !Base64Url.IsValid(sealedSecret.AsSpan(dot + 1), out var length) || length < NonceLength + TagLength)
        {
            throw new CryptographicException("This is not a sealed secret");
        }
        var key = keys.KeyFor(sealedSecret[..dot], purpose) ?? throw new CryptographicException($"The master key file holds no key '{sealedSecret[..dot]}'");
        var (nonce, tag, hidden) = Parts(Base64Url.DecodeFromChars(sealedSecret.AsSpan(dot + 1)));
        var secret = new byte[hidden.Length];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(nonce.Span, hidden.Span, tag.Span, secret, Bound(purpose, owner));
        return secret;
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Secret) Parts(byte[] packed) =>
        (packed.AsMemory(0, NonceLength), packed.AsMemory(NonceLength, TagLength), packed.AsMemory(NonceLength + TagLength));

    private static byte[] Bound(string purpose, Guid owner) => Encoding.UTF8.GetBytes($"{purpose}|{owner:N}");
}
