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
public sealed class ForgottenPasswordModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new RequestPasswordResetCommand(Input.Email), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGet);
        }
        TempData[CheckMailModel.MailKey] = CheckMailModel.FileOf(result.Value.MailId);
        return Redirect(AccountLinks.CheckMail);
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }
    }
}
