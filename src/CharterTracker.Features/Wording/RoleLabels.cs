using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Wording;

/// <summary>The words that pages use about staff roles.</summary>
public static class RoleLabels
{
    public static string InSentence(this StaffRole role) => role switch
    {
        StaffRole.Assessor => "an assessor",
        StaffRole.LeadAssessor => "a lead assessor",
        StaffRole.PanelMember => "a panel member",
        StaffRole.Publisher => "a publisher",
        StaffRole.Administrator => "an administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The role in a list, such as "Lead assessor".</summary>
    public static string Label(this StaffRole role)
    {
        var plain = role.InSentence();
        var start = plain.IndexOf(' ', StringComparison.Ordinal) + 1;
        return char.ToUpperInvariant(plain[start]) + plain[(start + 1)..];
    }

    /// <summary>A grant in a list, such as "Panel member (union), Liverpool City Region Fair Employment Charter".</summary>
    public static string Label(StaffRole role, PanelSeat? seat, string? schemeName)
    {
        var sits = seat is null ? "" : $" ({seat.ToString()!.ToLowerInvariant()})";
        return $"{role.Label()}{sits}, {schemeName ?? "whole platform"}";
    }
}
