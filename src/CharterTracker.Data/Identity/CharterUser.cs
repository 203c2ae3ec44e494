using Microsoft.AspNetCore.Identity;

namespace CharterTracker.Data.Identity;

/// <summary>An account. What it may do comes from memberships and grants, never from the account itself.</summary>
public sealed class CharterUser : IdentityUser<Guid>
{
    public const int FullNameMaxLength = 120;

    public string FullName { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The union that an assessor works for; kept in that role only.</summary>
    public Guid? WorksForUnionId { get; set; }
    public DateTimeOffset? DisabledAt { get; set; }
}
