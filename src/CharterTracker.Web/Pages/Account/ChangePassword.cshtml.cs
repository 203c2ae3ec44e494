using CharterTracker.Data.Identity;
using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Account;

[EnableRateLimiting(SecurityRegistration.AccountAttempts)]
public sealed class ChangePasswordModel(IMediator mediator, SessionCookies cookies) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool IsEnrolled { get; private set; }

    public async Task OnGetAsync() => IsEnrolled = (await mediator.Send(new GetTwoFactorStateQuery(), HttpContext.RequestAborted)).Value.IsEnrolled;

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new ChangePasswordCommand(Input.CurrentPassword, Input.NewPassword, Input.Code), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        cookies.Write(HttpContext, SessionStage.SignedIn, result.Value.Key!);
        TempData["Confirmation"] = "Your password is changed";
        return Redirect(AccountLinks.Account);
    }

    public sealed class InputModel
    {
        public string? CurrentPassword { get; set; }

        public string? NewPassword { get; set; }

        public string? Code { get; set; }
    }
}
