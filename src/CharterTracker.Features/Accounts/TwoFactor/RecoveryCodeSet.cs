using System.Security.Cryptography;
using CharterTracker.Data;
using CharterTracker.Data.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// A person's ten recovery codes, of 80 random bits each. All share one salt, so that trying a code costs one slow hash and not ten.
/// </summary>
internal sealed class RecoveryCodeSet(CharterDbContext db)
{
    public const int Size = 10;
    private const int CodeBytes = 10;
    private const int GroupLength = 4;

    /// <summary>Replaces the set by a new one and returns its codes, which are never shown again.</summary>
    public async Task<IReadOnlyList<string>> ReplaceAsync(Authenticator authenticator, CancellationToken cancellationToken)
    {
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.UserId == authenticator.UserId).ToListAsync(cancellationToken));
        authenticator.RecoverySalt = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var codes = Enumerable.Range(0, Size).Select(_ => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(CodeBytes))).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode
        {
            Id = Guid.NewGuid(),
            UserId = authenticator.UserId,
            Hash = HashOf(code, authenticator.RecoverySalt),
        }));
        return [.. codes.Select(Grouped)];
    }

    /// <summary>
    /// Uses a code up; false where the set does not have it. The delete is the check, so two uses at once cannot both succeed.
    /// </summary>
    public async Task<bool> TakeAsync(Guid userId, string? typed, CancellationToken cancellationToken)
    {
        var salt = await db.Authenticators.Where(a => a.UserId == userId).Select(a => a.RecoverySalt).SingleOrDefaultAsync(cancellationToken);
        var code = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).Take(CodeBytes * 8 / 5 + 1)]);
        if (salt is null || code.Length != CodeBytes * 8 / 5)
        {
            return false;
        }
        var hash = HashOf(code, salt);
        return await db.RecoveryCodes.Where(c => c.UserId == userId && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public static string Grouped(string text) => string.Join(' ', text.Chunk(GroupLength).Select(c => new string(c)));

    private static string HashOf(string code, string salt) =>
        Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(code, Convert.FromHexString(salt), PasswordRules.Rounds, HashAlgorithmName.SHA512, outputLength: 32));
}
