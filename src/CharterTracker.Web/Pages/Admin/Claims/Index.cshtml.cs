using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Claims;

public sealed class IndexModel(IMediator mediator) : PageModel
{
    public bool Decided { get; private set; }

    public Paged<ClaimRow> Claims { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(bool decided, [FromQuery(Name = "page")] int number = 1)
    {
        Decided = decided;
        var claims = await mediator.Send(new ListClaimsQuery(decided, number), HttpContext.RequestAborted);
        if (claims.Failure is not null)
        {
            return this.ShowFailure(claims.Failure);
        }
        Claims = claims.Value;
        return Page();
    }
}
