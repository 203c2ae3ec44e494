using CharterTracker.Features.Assessments;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class IntakeModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IntakePage Intake { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetIntakeQuery(Id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Intake = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync()
    {
        var result = await mediator.Send(new AcceptApplicationCommand(Id, Input.Version, Input.HasConsidered), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Accepted";
        return Redirect(AssessLinks.Case(Id));
    }

    public async Task<IActionResult> OnPostReturnAsync()
    {
        var result = await mediator.Send(new ReturnApplicationCommand(Id, Input.Version, Input.Reasons), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Sent back to the employer, who has been told by e-mail";
        return Redirect(AssessLinks.Cases);
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public bool HasConsidered { get; set; }
        public string? Reasons { get; set; }
    }
}
