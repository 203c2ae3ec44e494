using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Web;

/// <summary>
/// The parts of the staff area that a person's grants open, each with how much of a case it shows. It only draws links: what may be
/// done is decided by the pipeline.
/// </summary>
internal static class StaffAreas
{
    private static readonly (StaffRole[] Roles, CaseReading Reading, StaffArea Area)[] All =
    [
        ([StaffRole.Assessor, StaffRole.LeadAssessor], CaseReading.Content, new("Cases", "/assess")),
        ([StaffRole.PanelMember], CaseReading.Content, new("Panel", "/panel")),
        ([StaffRole.Publisher], CaseReading.Line, new("Publish", "/publish")),
        ([StaffRole.Administrator], CaseReading.Nothing, new("Admin", "/admin")),
    ];

    public static IEnumerable<StaffArea> Of(ICurrentUser user) =>
        from entry in All
        where user.HasTwoFactor
            && user.Grants.Any(grant => entry.Roles.Contains(grant.Role) && ReadingTable.Reads(grant.Role, entry.Reading))
        select entry.Area;
}

internal sealed record StaffArea(string Name, string Address);
