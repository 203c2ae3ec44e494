using CharterTracker.Features.Assessments;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class AllocateModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AllocationPage Allocation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetAllocationQuery(Id, Number ?? 1), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Allocation = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAllocateAsync()
    {
        var result = await mediator.Send(new AllocateAssessorCommand(Id, Input.Version, Input.AssessorId), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Given. They have been told by e-mail";
        return Redirect(AssessLinks.Allocate(Id));
    }

    public async Task<IActionResult> OnPostUnallocateAsync()
    {
        var result = await mediator.Send(new UnallocateAssessorCommand(Id, Input.Version, Input.AssessmentId, Input.Because), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Taken. What they had rated is kept and does not count";
        return Redirect(AssessLinks.Allocate(Id));
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public Guid? AssessorId { get; set; }
        public Guid AssessmentId { get; set; }
        public string? Because { get; set; }
    }
}
