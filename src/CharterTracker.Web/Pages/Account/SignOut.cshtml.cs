using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

public sealed class SignOutModel(SessionCookies cookies) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(PublicLinks.Start);

    public async Task<IActionResult> OnPostAsync()
    {
        await this.SendAsync(new SignOutCommand());
        cookies.Clear(HttpContext);
        return this.Confirm("You are signed out", PublicLinks.Start);
    }
}
