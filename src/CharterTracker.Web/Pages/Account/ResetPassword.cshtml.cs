using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Account;

[AllowAnonymous, EnableRateLimiting(SecurityRegistration.AccountAttempts)]
public sealed class ResetPasswordModel : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new ResetPasswordCommand(Token, Input.NewPassword),
        onDone: () => this.Confirm("Your password is saved. Sign in with it", AccountLinks.SignIn()));

    public sealed class InputModel
    {
        public string? NewPassword { get; set; }
    }
}
