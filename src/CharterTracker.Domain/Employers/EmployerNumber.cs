using System.Security.Cryptography;

namespace CharterTracker.Domain.Employers;

/// <summary>
/// Eight random digits and letters, the same alphabet as certificate numbers. Random, because a counter would tell everybody how
/// many joined and when, and would make every join wait for the one before it. The database keeps it unique and employers are
/// never deleted, so no number is used again.
/// </summary>
public static class EmployerNumber
{
    public const int Length = 8;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Allot() => RandomNumberGenerator.GetString(Alphabet, Length);
}
