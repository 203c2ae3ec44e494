using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Users;

public sealed class ResetModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PersonDetails Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetPersonQuery(Id), person => Person = person);

    public Task<IActionResult> OnPostRequestAsync() =>
        SendAndConfirmAsync(
            new RequestAuthenticatorResetCommand(Id, Input.Reason, Input.Proof),
            "A second administrator now has to approve the reset");

    public Task<IActionResult> OnPostApproveAsync() =>
        SendAndConfirmAsync(new ApproveAuthenticatorResetCommand(Input.ResetId, Input.Proof), "The authenticator is reset");

    private Task<IActionResult> SendAndConfirmAsync(ICommand<Result> command, string done) =>
        this.SendAsync(command, onDone: () => this.Confirm(done, AdminLinks.Person(Id)), onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid ResetId { get; set; }

        public string? Reason { get; set; }

        public string? Proof { get; set; }
    }
}
