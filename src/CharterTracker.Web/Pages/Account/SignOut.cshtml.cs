using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

public sealed class SignOutModel(IMediator mediator, SessionCookies cookies) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(PublicLinks.Start);

    public async Task<IActionResult> OnPostAsync()
    {
        await mediator.Send(new SignOutCommand(), HttpContext.RequestAborted);
        cookies.Clear(HttpContext);
        TempData["Confirmation"] = "You are signed out";
        return LocalRedirect(PublicLinks.Start);
    }
}
