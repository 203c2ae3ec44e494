using CharterTracker.Features.Publications;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Publish;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public PublicationList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int? number)
    {
        var result = await mediator.Send(new ListPublicationsQuery(number ?? 1), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        List = result.Value;
        return Page();
    }
}
