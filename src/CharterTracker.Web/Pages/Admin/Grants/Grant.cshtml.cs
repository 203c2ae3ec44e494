using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Grants;

/// <summary>The page on which a proposed role is decided about: it says whose role it is, and which.</summary>
public sealed class GrantModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public GrantRow Grant { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetGrantQuery(Id), grant => Grant = grant);

    public Task<IActionResult> OnPostConfirmAsync() =>
        SendAndConfirmAsync(new ConfirmGrantCommand(Id, Input.Version, Input.Proof), "The role is confirmed");

    public Task<IActionResult> OnPostEndAsync() =>
        SendAndConfirmAsync(new EndGrantCommand(Id, Input.Version, Input.Proof), "The role has ended");

    private Task<IActionResult> SendAndConfirmAsync(ICommand<Result> command, string done) =>
        this.SendAsync(command, onDone: () => this.Confirm(done, AdminLinks.Grants()), onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string? Proof { get; set; }
    }
}
