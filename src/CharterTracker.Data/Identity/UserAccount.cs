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

    /// <summary>The name in upper case, which is searched in place of the name, since databases treat case differently.</summary>
    public string NormalizedFullName { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>
    /// The union that a member of staff works for; null for none. It is read where a tie to an employer is worked out, and by the
    /// administrator of this one person: never to list, count or find people (a test).
    /// </summary>
    public Guid? WorksForUnionId { get; set; }
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Whether the demonstration made it: then the console may show its codes, in Development only.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>
    /// Ends every session of this person at its next request, also those without their second factor: each remembers the stamp that it
    /// began with.
    /// </summary>
    public void EndSessions() => SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
}
