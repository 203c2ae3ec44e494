using CharterTracker.Features.Applications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class WithdrawModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TaskList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var list = await mediator.Send(new GetTaskListQuery(Id), HttpContext.RequestAborted);
        if (list.Failure is not null)
        {
            return this.ShowFailure(list.Failure);
        }
        List = list.Value;
        this.UseBrandOf(List.Heading);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var withdrawn = await mediator.Send(new WithdrawApplicationCommand(Id, Input.Version, Input.Reason, Input.Proof), HttpContext.RequestAborted);
        if (withdrawn.Failure is not null)
        {
            return await this.ShowFailureAsync(withdrawn.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "The application is withdrawn";
        return Redirect(EmployerLinks.Home);
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? Reason { get; set; }
        public string? Proof { get; set; }
    }
}
