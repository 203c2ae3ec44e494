using CharterTracker.Features.Cases;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class AllocateModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AllocationPage Allocation { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() =>
        this.ReadAsync(new GetAllocationQuery(Id, Number ?? 1), allocation => Allocation = allocation);

    public Task<IActionResult> OnPostAllocateAsync() => this.SendAsync(
        new AllocateAssessorCommand(Id, Input.Version, Input.AssessorId),
        onDone: () => this.Confirm("Allocated. The assessor has been told by e-mail", AssessLinks.Allocate(Id)),
        onFailed: OnGetAsync);

    public Task<IActionResult> OnPostUnallocateAsync() => this.SendAsync(
        new UnallocateAssessorCommand(Id, Input.Version, Input.AssessmentId, Input.Because),
        onDone: () => this.Confirm("Taken. Their ratings are kept, but do not count", AssessLinks.Allocate(Id)),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public Guid? AssessorId { get; set; }
        public Guid AssessmentId { get; set; }
        public string? Because { get; set; }
    }
}
