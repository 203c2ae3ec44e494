using CharterTracker.Features.Concerns;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class ConcernsModel(IMediator mediator) : PageModel
{
    public Paged<ConcernLine> Concerns { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int? number)
    {
        var result = await mediator.Send(new ListConcernsQuery(number ?? 1), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Concerns = result.Value;
        return Page();
    }
}
