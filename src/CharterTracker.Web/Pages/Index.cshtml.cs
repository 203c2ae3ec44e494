using CharterTracker.Features.Schemes;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages;

[AllowAnonymous]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<ListedScheme> Schemes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new ListSchemesQuery(), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Schemes = result.Value;
        return Page();
    }
}
