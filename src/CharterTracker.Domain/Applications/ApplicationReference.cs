using System.Globalization;
using System.Security.Cryptography;

namespace CharterTracker.Domain.Applications;

/// <summary>
/// The scheme's initials and six digits (LCR-482913), short enough to say on the telephone. Random, so that it does not tell how
/// many have applied.
/// </summary>
public static class ApplicationReference
{
    private const int First = 100_000;
    private const int AfterLast = 1_000_000;

    public static string Allot(string initials) =>
        string.Create(CultureInfo.InvariantCulture, $"{initials}-{RandomNumberGenerator.GetInt32(First, AfterLast)}");
}
