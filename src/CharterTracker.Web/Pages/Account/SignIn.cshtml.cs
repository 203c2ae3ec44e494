using CharterTracker.Data.Identity;
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
public sealed class SignInModel(SessionCookies cookies) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new SignInCommand(Input.Email, Input.Password, Request.Headers.UserAgent.ToString()),
        onDone: signedIn =>
        {
            var returnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null;
            switch (signedIn.Next)
            {
                case SignInStep.ConfirmEmail:
                    TempData[CheckMailModel.MailKey] = CheckMailModel.FileOf(signedIn.MailId);
                    return Redirect(AccountLinks.CheckMail);
                case SignInStep.EnterCode:
                    cookies.Write(HttpContext, SessionStage.PasswordOnly, signedIn.Key!);
                    return Redirect(AccountLinks.TwoFactor(returnUrl));
                case SignInStep.SetUpTwoFactor:
                    cookies.Write(HttpContext, SessionStage.PasswordOnly, signedIn.Key!);
                    return Redirect(AccountLinks.SetUpTwoFactor(returnUrl));
                default:
                    cookies.Write(HttpContext, SessionStage.SignedIn, signedIn.Key!);
                    return LocalRedirect(returnUrl ?? EmployerLinks.Home);
            }
        });

    public sealed class InputModel
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
