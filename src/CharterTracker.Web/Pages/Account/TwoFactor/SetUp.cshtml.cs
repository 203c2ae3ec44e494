using CharterTracker.Data.Identity;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Brands;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Account.TwoFactor;

[EnableRateLimiting(SecurityRegistration.AccountAttempts), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SetUpModel(ICurrentUser user, SessionCookies cookies) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public NewAuthenticator Seed { get; private set; } = null!;

    public QrPicture Qr { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await this.SendAsync(new PrepareAuthenticatorCommand());
        if (result.Failure is not null)
        {
            // Signed in by password only, with an authenticator that works: its code comes first.
            return Redirect(AccountLinks.Onward(AccountLinks.TwoFactor(), ReturnUrl));
        }
        Seed = result.Value;
        Qr = QrPicture.Create(Seed.Address);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new ConfirmAuthenticatorCommand(Input.Code, Input.CurrentPassword, Input.OldCode),
        onDone: confirmed =>
        {
            cookies.Write(HttpContext, SessionStage.SignedIn, confirmed.Key);
            RecoveryCodesModel.HandOver(TempData, user.Id!.Value, confirmed.RecoveryCodes);
            return Redirect(AccountLinks.RecoveryCodes(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null));
        },
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public string? Code { get; set; }

        public string? CurrentPassword { get; set; }

        public string? OldCode { get; set; }
    }
}
