using CharterTracker.Features.Concerns;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class ConcernsModel : PageModel
{
    public Paged<ConcernLine> Concerns { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int? number) =>
        this.ReadAsync(new ListConcernsQuery(number ?? 1), concerns => Concerns = concerns);
}
