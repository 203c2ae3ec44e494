using CharterTracker.Features.Cases;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class DeclarationsModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public DeclarationsOfCase Declared { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetDeclarationsQuery(Id), declared => Declared = declared);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new LiftConflictCommand(Id, Input.DeclarationId ?? Guid.Empty, Input.Reason),
        onDone: () => this.Confirm("The conflict is lifted. The reason stays on the case", AssessLinks.Declarations(Id)),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid? DeclarationId { get; set; }
        public string? Reason { get; set; }
    }
}
