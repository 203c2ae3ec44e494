using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;

namespace CharterTracker.Web;

/// <summary>The parts of the staff area that a person's grants open. It only draws links: what may be done is decided by the pipeline.</summary>
internal static class StaffAreas
{
    private static readonly (StaffRole[] Roles, StaffArea Area)[] All =
    [
        ([StaffRole.Assessor, StaffRole.LeadAssessor], new("Cases", AssessLinks.Cases)),
        ([StaffRole.PanelMember], new("Panel", PanelLinks.Cases)),
        ([StaffRole.Publisher], new("Publish", PublishLinks.Batches)),
        ([StaffRole.Administrator], new("Admin", AdminLinks.Home)),
    ];

    public static IEnumerable<StaffArea> Of(ICurrentUser user) =>
        from entry in All
        where user.HasTwoFactor && user.Grants.Any(grant => entry.Roles.Contains(grant.Role))
        select entry.Area;
}

internal sealed record StaffArea(string Name, string Address);
