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
public sealed class RegisterModel : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new RegisterAccountCommand(Input.FullName, Input.Email, Input.Password, Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null),
        onDone: mailId =>
        {
            TempData[CheckMailModel.MailKey] = CheckMailModel.FileOf(mailId);
            return Redirect(AccountLinks.CheckMail);
        });

    public sealed class InputModel
    {
        public string? FullName { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
