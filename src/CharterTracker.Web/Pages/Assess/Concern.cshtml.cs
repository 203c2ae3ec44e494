using CharterTracker.Features.Concerns;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class ConcernModel(IMediator mediator) : PageModel
{
    public OpenedConcern Concern { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id)
    {
        var result = await mediator.Send(new OpenConcernCommand(id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Concern = result.Value;
        return Page();
    }
}
