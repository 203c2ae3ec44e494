using CharterTracker.Features.Cases;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class IntakeModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IntakePage Intake { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetIntakeQuery(Id), intake => Intake = intake);

    public Task<IActionResult> OnPostAcceptAsync() => this.SendAsync(
        new AcceptApplicationCommand(Id, Input.Version, Input.HasConsidered),
        onDone: () => this.Confirm("Accepted", AssessLinks.Case(Id)),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostReturnAsync() => this.SendAsync(
        new ReturnApplicationCommand(Id, Input.Version, Input.Reasons),
        onDone: () => this.Confirm("Sent back to the employer, who has been told by e-mail", AssessLinks.Cases),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public bool HasConsidered { get; set; }
        public string? Reasons { get; set; }
    }
}
