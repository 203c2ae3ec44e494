using CharterTracker.Data.Identity;
using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Account.TwoFactor;

[EnableRateLimiting(SecurityRegistration.AccountAttempts)]
public sealed class RecoveryModel(SessionCookies cookies) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new UseRecoveryCodeCommand(Input.RecoveryCode),
        onDone: session =>
        {
            cookies.Write(HttpContext, SessionStage.PasswordOnly, session.Key!);
            return Redirect(AccountLinks.Onward(AccountLinks.SetUpTwoFactor(), ReturnUrl));
        });

    public sealed class InputModel
    {
        public string? RecoveryCode { get; set; }
    }
}
