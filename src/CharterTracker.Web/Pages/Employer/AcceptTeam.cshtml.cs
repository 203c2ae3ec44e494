using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class AcceptTeamModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var joined = await mediator.Send(new AcceptTeamInvitationCommand(Id, Token), HttpContext.RequestAborted);
        if (joined.Failure is not null)
        {
            return await this.ShowFailureAsync(joined.Failure, () => { });
        }
        TempData["Confirmation"] = "You are in the team now";
        return Redirect(EmployerLinks.Home);
    }
}
