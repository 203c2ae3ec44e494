using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin;

/// <summary>The links to the administration pages. It only shows them: each page's request decides who may use it.</summary>
public sealed class IndexModel(ICurrentUser user) : PageModel
{
    private static readonly AdminArea[] OfASchemeAdministrator =
    [
        new("Charters", AdminLinks.Charters, "Versions of each scheme's criteria: drafts, and what is published."),
        new("People", AdminLinks.People, "Who works here, what they may do, and help with a lost phone."),
        new("Conflicts of interest", AdminLinks.Conflicts,
            "Conflicts that lead assessors and panel members declared, which only you can lift."),
        new("Invite somebody", AdminLinks.Invite, "Send a link by e-mail, and choose the role."),
    ];

    private static readonly AdminArea Roles = new("Roles", AdminLinks.Grants(), "Roles waiting for a second person, roles in force, and roles that have ended.");

    private static readonly AdminArea[] OfThePlatform =
    [
        new("Unions", AdminLinks.Unions(), "Independent unions and their registered officers."),
        new("Rates", AdminLinks.Rates, "Living wage and minimum wage, each row with its source and dates."),
        new("Requests to join a team", AdminLinks.JoinRequests(), "People who ask to join an employer's team, where no owner has answered."),
        new("Mail", AdminLinks.Mail(), "Every e-mail of the site: sent, waiting, or not delivered."),
    ];

    public IEnumerable<AdminArea> Areas
    {
        get
        {
            var isAdministrator = user.Grants.Any(g => g.Role == StaffRole.Administrator);
            var isOfThePlatform = user.Grants.Any(g => g is { Role: StaffRole.Administrator, SchemeId: null });
            return [.. isAdministrator ? OfASchemeAdministrator : [], Roles, .. isOfThePlatform ? OfThePlatform : []];
        }
    }
}

public sealed record AdminArea(string Name, string Address, string About);
