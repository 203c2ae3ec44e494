using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Security;

namespace CharterTracker.Web.Links;

/// <summary>
/// The parts of the site that are not for everybody: who may open their pages, what their addresses begin with, and the links to them.
/// </summary>
internal static class Areas
{
    /// <summary>The folder of the pages of the second step of signing in. A password alone opens it.</summary>
    public const string SecondStepFolder = "/Account/TwoFactor";

    /// <summary>The page that ends a session, also one that still lacks its second factor.</summary>
    public const string SignOutPage = "/Account/SignOut";

    public static IReadOnlyList<Area> All { get; } =
    [
        new("/account/"),
        new("/employer/", "/Employer", Policies.Employer),
        new("/attest/"),
        new(
            "/assess",
            "/Assess",
            Policies.Staff,
            new StaffArea("Cases", AssessLinks.Cases, CaseReading.Content, StaffRole.Assessor, StaffRole.LeadAssessor)),
        new("/panel", "/Panel", Policies.Staff, new StaffArea("Panel", PanelLinks.Cases, CaseReading.Content, StaffRole.PanelMember)),
        new("/publish", "/Publish", Policies.Staff, new StaffArea("Publish", PublishLinks.Batches, CaseReading.Line, StaffRole.Publisher)),
        new("/admin", "/Admin", Policies.Staff, new StaffArea("Admin", AdminLinks.Home, CaseReading.Nothing, StaffRole.Administrator)),
        new(
            VerifyLinks.Start,
            "/Verify",
            Policies.Staff,
            new StaffArea("Employers", VerifyLinks.Start, CaseReading.Nothing, StaffRole.LeadAssessor, StaffRole.Administrator)),
    ];

    /// <summary>
    /// The staff areas that a person's grants open. This decides only which links are shown: the pipeline decides what may be done.
    /// </summary>
    public static IEnumerable<StaffArea> OpenTo(ICurrentUser user) =>
        from area in All.Select(a => a.Staff).OfType<StaffArea>()
        where user.HasTwoFactor && user.Grants.Any(grant => area.Roles.Contains(grant.Role) && ReadingTable.Reads(grant.Role, area.Reading))
        select area;
}

/// <summary>A part of the site that is not for everybody.</summary>
/// <param name="Path">What its addresses begin with; crawlers are asked to stay out of them.</param>
/// <param name="Folder">The folder of its pages; null where each page states who may open it.</param>
/// <param name="Policy">The policy of that folder.</param>
/// <param name="Staff">The area in the navigation of staff; null for an area that is not for staff.</param>
internal sealed record Area(string Path, string? Folder = null, string? Policy = null, StaffArea? Staff = null);

/// <summary>A part of the staff area, as navigation shows it to people with one of its roles.</summary>
/// <param name="Reading">How much of a case those roles must read.</param>
internal sealed record StaffArea(string Name, string Address, CaseReading Reading, params StaffRole[] Roles);
