using System.Security.Cryptography;
using System.Text.Json;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Keys;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Asks one address into one team. It travels sealed in its link and is stored nowhere: only somebody who is signed in under that
/// address can take it up, so nobody learns from it who has an account.
/// </summary>
internal sealed record TeamInvitation(string Email, MembershipRole Role, DateTimeOffset Until)
{
    public const int DaysToAccept = 14;
    private const string Purpose = "team-invitation";

    public string Seal(ISealer sealer, Guid employerId) => sealer.Seal(Purpose, employerId, JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Null where the link was not made by us for this employer.</summary>
    public static TeamInvitation? Open(ISealer sealer, Guid employerId, string? token)
    {
        try
        {
            return JsonSerializer.Deserialize<TeamInvitation>(sealer.Open(Purpose, employerId, token ?? ""));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
