using CharterTracker.Features.Concerns;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess.Concerns;

public sealed class ConcernModel : PageModel
{
    public OpenedConcern Concern { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromRoute] Guid id) => this.ReadAsync(new OpenConcernCommand(id), concern => Concern = concern);
}
