using CharterTracker.Data.Identity;
using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Account;

[EnableRateLimiting(SecurityRegistration.AccountAttempts)]
public sealed class ChangePasswordModel(SessionCookies cookies) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool IsEnrolled { get; private set; }

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetTwoFactorStateQuery(), state => IsEnrolled = state.IsEnrolled);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new ChangePasswordCommand(Input.CurrentPassword, Input.NewPassword, Input.Code),
        onDone: session =>
        {
            cookies.Write(HttpContext, SessionStage.SignedIn, session.Key!);
            return this.Confirm("Your password is changed", AccountLinks.Account);
        },
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public string? CurrentPassword { get; set; }

        public string? NewPassword { get; set; }

        public string? Code { get; set; }
    }
}
