using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Account;

[AllowAnonymous, EnableRateLimiting(SecurityRegistration.AccountAttempts)]
public sealed class ResetPasswordModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new ResetPasswordCommand(Token, Input.NewPassword), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGet);
        }
        TempData["Confirmation"] = "Your password is saved. Sign in with it";
        return Redirect(AccountLinks.SignIn());
    }

    public sealed class InputModel
    {
        public string? NewPassword { get; set; }
    }
}
