using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Account;

public sealed class IndexModel(SessionCookies cookies) : PageModel
{
    public AccountDetails Account { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetAccountQuery(), account => Account = account);

    public Task<IActionResult> OnPostEndAsync(Guid sessionId) => this.SendAsync(
        new EndSessionCommand(sessionId),
        onDone: () => this.Confirm("That session has ended", AccountLinks.Account),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostEverywhereAsync() => this.SendAsync(
        new SignOutEverywhereCommand(),
        onDone: () =>
        {
            cookies.Clear(HttpContext);
            return this.Confirm("You are signed out everywhere", PublicLinks.Start);
        },
        onFailed: OnGetAsync);
}
