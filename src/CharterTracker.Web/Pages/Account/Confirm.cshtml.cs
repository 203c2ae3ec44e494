using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

/// <summary>The page behind the link of a confirmation mail. Opening it confirms nothing, since mail scanners open links too.</summary>
[AllowAnonymous]
public sealed class ConfirmModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new ConfirmEmailCommand(Token),
        onDone: () => this.Confirm(
            "Your e-mail address is confirmed. Sign in to go on", AccountLinks.Onward(AccountLinks.SignIn(), ReturnUrl)));
}
