using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace CharterTracker.Data.Identity;

/// <summary>An account. What it may do comes from memberships and grants, never from the account itself.</summary>
public sealed class UserAccount : IdentityUser<Guid>
{
    public const int FullNameMaxLength = 120;
    public const int EmailMaxLength = 254;

    private string _fullName = "";

    public string FullName
    {
        get => _fullName;
        set => (_fullName, NormalizedFullName) = (value, value.ToUpperInvariant());
    }

    /// <summary>Searched instead of the name: databases disagree about case.</summary>
    public string NormalizedFullName { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The union that an assessor works for; kept in that role only.</summary>
    public Guid? WorksForUnionId { get; set; }
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Made by the demonstration seed: the console may show its codes, in Development only.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>Every session of this person, begun or half begun, ends at its next request: each remembers the stamp it was made under.</summary>
    public void EndSessions() => SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
