using CharterTracker.Features.Cases;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Conflicts;

public sealed class ConflictModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public StandingConflict Conflict { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetConflictQuery(Id), conflict => Conflict = conflict);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new LiftConflictCommand(Input.ApplicationId, Id, Input.Reason),
        onDone: () => this.Confirm("The conflict is lifted. The reason stays on the case", AdminLinks.Conflicts),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid ApplicationId { get; set; }
        public string? Reason { get; set; }
    }
}
