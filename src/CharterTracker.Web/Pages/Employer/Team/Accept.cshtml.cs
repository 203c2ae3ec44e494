using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Teams;

public sealed class AcceptTeamModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public TeamInvitationDetails Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetTeamInvitationQuery(Id, Token), shown => Shown = shown);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new AcceptTeamInvitationCommand(Id, Token),
        onDone: () => this.Confirm("You are in the team now", EmployerLinks.Home),
        onFailed: OnGetAsync);
}
