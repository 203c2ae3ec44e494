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
public sealed class ForgottenPasswordModel : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new RequestPasswordResetCommand(Input.Email),
        onDone: sent =>
        {
            TempData[CheckMailModel.MailKey] = CheckMailModel.FileOf(sent.MailId);
            return Redirect(AccountLinks.CheckMail);
        });

    public sealed class InputModel
    {
        public string? Email { get; set; }
    }
}
