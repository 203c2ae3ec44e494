using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Conflicts;

public sealed class IndexModel : PageModel
{
    public Paged<StandingConflict> Conflicts { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int? number) =>
        this.ReadAsync(new ListConflictsQuery(number ?? 1), conflicts => Conflicts = conflicts);
}
