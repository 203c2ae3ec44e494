using CharterTracker.Data.Identity;
using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Account.TwoFactor;

[EnableRateLimiting(SecurityRegistration.AccountAttempts)]
public sealed class RecoveryModel(IMediator mediator, SessionCookies cookies) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new UseRecoveryCodeCommand(Input.RecoveryCode), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGet);
        }
        cookies.Write(HttpContext, SessionStage.PasswordOnly, result.Value.Key!);
        return Redirect(AccountLinks.Onward(AccountLinks.SetUpTwoFactor(), ReturnUrl));
    }

    public sealed class InputModel
    {
        public string? RecoveryCode { get; set; }
    }
}
