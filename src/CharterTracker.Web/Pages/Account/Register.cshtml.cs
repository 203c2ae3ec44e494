using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Account;

[AllowAnonymous, EnableRateLimiting(SecurityRegistration.AccountAttempts)]
public sealed class RegisterModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var returnUrl = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null;
        var result = await mediator.Send(new RegisterAccountCommand(Input.FullName, Input.Email, Input.Password, returnUrl), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGet);
        }
        TempData[CheckMailModel.MailKey] = CheckMailModel.FileOf(result.Value);
        return Redirect(AccountLinks.CheckMail);
    }

    public sealed class InputModel
    {
        public string? FullName { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
