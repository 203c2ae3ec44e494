using System.Security.Cryptography;
using System.Text;

namespace CharterTracker.Domain;

/// <summary>SHA-256 over a random salt and a value: proves the value while both are kept, says nothing once they are gone.</summary>
public static class SaltedCommitment
{
    public const int HashLength = 64;
    public const int SaltLength = 32;

    public static (string Salt, string Commitment) To(string value)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltLength / 2));
        return (salt, Compute(value, salt));
    }

    public static string Compute(string value, string salt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{value}")));
}
