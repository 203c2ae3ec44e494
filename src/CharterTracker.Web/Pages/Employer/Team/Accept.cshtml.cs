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

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new AcceptTeamInvitationCommand(Id, Token),
        onDone: () => this.Confirm("You are in the team now", EmployerLinks.Home));
}
