using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

public sealed class IndexModel(IMediator mediator, SessionCookies cookies) : PageModel
{
    public AccountDetails Account { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetAccountQuery(), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Account = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid sessionId)
    {
        var result = await mediator.Send(new EndSessionCommand(sessionId), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "That session has ended";
        return Redirect(AccountLinks.Account);
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        var result = await mediator.Send(new SignOutEverywhereCommand(), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        cookies.Clear(HttpContext);
        TempData["Confirmation"] = "You are signed out everywhere";
        return LocalRedirect(PublicLinks.Start);
    }
}
