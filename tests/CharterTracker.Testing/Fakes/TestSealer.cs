using System.Security.Cryptography;
using System.Text;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Testing.Fakes;

/// <summary>Seals under a key of the test's own: real encryption, bound to purpose and owner, without a key file.</summary>
public sealed class TestSealer : ISealer
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Seal(string purpose, Guid owner, ReadOnlySpan<byte> secret)
    {
        var box = new byte[12 + secret.Length + 16];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        using var aes = new AesGcm(_key, 16);
        aes.Encrypt(box.AsSpan(0, 12), secret, box.AsSpan(12, secret.Length), box.AsSpan(12 + secret.Length), BoundTo(purpose, owner));
        return Convert.ToBase64String(box);
    }

    public byte[] Open(string purpose, Guid owner, string sealedSecret)
    {
        var box = Convert.FromBase64String(sealedSecret);
        var secret = new byte[box.Length - 28];
        using var aes = new AesGcm(_key, 16);
        aes.Decrypt(box.AsSpan(0, 12), box.AsSpan(12, secret.Length), box.AsSpan(12 + secret.Length), secret, BoundTo(purpose, owner));
        return secret;
    }

    private static byte[] BoundTo(string purpose, Guid owner) => Encoding.UTF8.GetBytes($"{purpose}/{owner}");
}
