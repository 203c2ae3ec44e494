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
public sealed class InvitationModel(IMediator mediator) : PageModel
{
    private const string Accepted = "Thank you. A second person now confirms your role, and we write to you when they have";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public InvitationShown Shown { get; private set; } = null!;

    public string SignInAddress => AccountLinks.SignIn(AccountLinks.Invitation(Token));

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetInvitationQuery(Token), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Shown = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new AcceptInvitationCommand(Token, Input.FullName, Input.Password), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = Accepted;
        return Redirect(AccountLinks.SignIn());
    }

    public async Task<IActionResult> OnPostTakeUpAsync()
    {
        var result = await mediator.Send(new TakeUpInvitationCommand(Token), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = Accepted;
        return Redirect(AccountLinks.Account);
    }

    public sealed class InputModel
    {
        public string? FullName { get; set; }

        public string? Password { get; set; }
    }
}
