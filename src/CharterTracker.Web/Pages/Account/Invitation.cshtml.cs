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
public sealed class InvitationModel : PageModel
{
    private const string Accepted = "Thank you. A second person now confirms your role, and we write to you when they have";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public InvitationDetails Shown { get; private set; } = null!;

    public string SignInAddress => AccountLinks.SignIn(AccountLinks.Invitation(Token));

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetInvitationQuery(Token), shown => Shown = shown);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new AcceptInvitationAsNewUserCommand(Token, Input.FullName, Input.Password),
        onDone: () => this.Confirm(Accepted, AccountLinks.SignIn()),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostTakeUpAsync() => this.SendAsync(
        new AcceptInvitationAsExistingUserCommand(Token),
        onDone: () => this.Confirm(Accepted, AccountLinks.Account),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public string? FullName { get; set; }

        public string? Password { get; set; }
    }
}
