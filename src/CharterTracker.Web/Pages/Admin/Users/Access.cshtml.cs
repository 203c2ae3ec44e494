using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Users;

public sealed class AccessModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PersonDetails Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetPersonQuery(Id), person => Person = person);

    public Task<IActionResult> OnPostDisableAsync() =>
        SendAndConfirmAsync(new DisablePersonCommand(Id, Input.Proof), "The account is switched off");

    public Task<IActionResult> OnPostEnableAsync() =>
        SendAndConfirmAsync(new EnablePersonCommand(Id, Input.Proof), "The account is switched on again");

    private Task<IActionResult> SendAndConfirmAsync(ICommand<Result> command, string done) =>
        this.SendAsync(command, onDone: () => this.Confirm(done, AdminLinks.Person(Id)), onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public string? Proof { get; set; }
    }
}
