using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Claims;

public sealed class IndexModel : PageModel
{
    public bool Decided { get; private set; }

    public Paged<JoinRequestRow> Claims { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(bool decided, [FromQuery(Name = "page")] int number = 1)
    {
        Decided = decided;
        return this.ReadAsync(new ListJoinRequestsQuery(decided, number), claims => Claims = claims);
    }
}
