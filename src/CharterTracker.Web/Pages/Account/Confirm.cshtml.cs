using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

/// <summary>The link alone confirms nothing: mail scanners open links too.</summary>
[AllowAnonymous]
public sealed class ConfirmModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new ConfirmEmailCommand(Token), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGet);
        }
        TempData["Confirmation"] = "Your e-mail address is confirmed. Sign in to go on";
        return Redirect(AccountLinks.Onward(AccountLinks.SignIn(), ReturnUrl));
    }
}
