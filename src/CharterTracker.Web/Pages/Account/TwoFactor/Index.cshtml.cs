using CharterTracker.Data.Identity;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Account.TwoFactor;

[EnableRateLimiting(SecurityRegistration.AccountAttempts)]
public sealed class IndexModel(ICurrentUser user, SessionCookies cookies) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!user.NeedsTwoFactor)
        {
            // The one place that decides where people go who asked for no page.
            return LocalRedirect(Areas.OpenTo(user).Select(a => a.Address).FirstOrDefault() ?? AccountLinks.Account);
        }
        var state = await this.SendAsync(new GetTwoFactorStateQuery());
        return state.Value.SetsUpNext ? Redirect(AccountLinks.Onward(AccountLinks.SetUpTwoFactor(), ReturnUrl)) : Page();
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new EnterCodeCommand(Input.Code),
        onDone: session =>
        {
            cookies.Write(HttpContext, SessionStage.SignedIn, session.Key!);
            // The session is known only from the next request on.
            return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : Redirect(AccountLinks.TwoFactor());
        },
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public string? Code { get; set; }
    }
}
