using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Wording;

/// <summary>Roles as people say them.</summary>
public static class RoleWords
{
    public static string Plain(this StaffRole role) => role switch
    {
        StaffRole.Assessor => "an assessor",
        StaffRole.LeadAssessor => "a lead assessor",
        StaffRole.PanelMember => "a panel member",
        StaffRole.Publisher => "a publisher",
        StaffRole.Administrator => "an administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>For lists: Lead assessor.</summary>
    public static string Name(this StaffRole role)
    {
        var plain = role.Plain();
        var start = plain.IndexOf(' ', StringComparison.Ordinal) + 1;
        return char.ToUpperInvariant(plain[start]) + plain[(start + 1)..];
    }

    /// <summary>Panel member (union), Liverpool City Region Fair Employment Charter.</summary>
    public static string InWords(StaffRole role, PanelSeat? seat, string? schemeName)
    {
        var sits = seat is null ? "" : $" ({seat.ToString()!.ToLowerInvariant()})";
        return $"{role.Name()}{sits}, {schemeName ?? "whole platform"}";
    }
}
