using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin;

/// <summary>The choices that forms offer for giving a role.</summary>
public sealed record RoleChoices(IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Places,
    IReadOnlyList<SelectListItem> Seats, IReadOnlyList<SelectListItem> Unions)
{
    public static RoleChoices From(GrantChoices choices) => new(
        [new("Choose a role", ""), .. Enum.GetValues<StaffRole>().Select(r => new SelectListItem(r.Label(), r.ToString()))],
        [
            .. choices.WholePlatform ? new[] { new SelectListItem("The whole platform", "") } : [],
            .. choices.Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString())),
        ],
        [new("None", ""), .. Enum.GetValues<PanelSeat>().Select(s => new SelectListItem(s.ToString(), s.ToString()))],
        UnionsFrom(choices.Unions));

    public static IReadOnlyList<SelectListItem> UnionsFrom(IReadOnlyList<UnionChoice> unions) =>
        [new("No union", ""), .. unions.Select(n => new SelectListItem(n.Name, n.Id.ToString()))];
}
