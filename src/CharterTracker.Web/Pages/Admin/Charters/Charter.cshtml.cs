using CharterTracker.Features.Charters;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Charters;

public sealed class CharterModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CharterReading Charter { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetCharterQuery(Id), charter => Charter = charter);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new PublishCharterCommand(Id, Input.Version, Input.Proof),
        onDone: () => this.Confirm("The charter is in force", AdminLinks.Charter(Id)),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string? Proof { get; set; }
    }
}
