using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// A secret of 256 random bits for a cookie or a link. The database keeps only its hash, so that a copy of the database opens nothing.
/// </summary>
internal static class SecretToken
{
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string? token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token ?? "")));
}
