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

    /// <summary>
    /// Whether a value still matches its commitment. An erased one does, if its salt is gone too: the two are erased together or not at
    /// all.
    /// </summary>
    public static bool Verifies(string? value, string? salt, string commitment) =>
        value is null ? salt is null : salt is not null && Compute(value, salt) == commitment;

    public static string Compute(string value, string salt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{value}")));
}
