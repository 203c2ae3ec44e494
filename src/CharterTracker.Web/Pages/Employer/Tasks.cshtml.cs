using CharterTracker.Features.Applications;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class TasksModel(IMediator mediator) : PageModel
{
    public TaskList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var list = await mediator.Send(new GetTaskListQuery(id), HttpContext.RequestAborted);
        if (list.Failure is not null)
        {
            return this.ShowFailure(list.Failure);
        }
        List = list.Value;
        this.UseBrandOf(List.Heading);
        return Page();
    }
}
