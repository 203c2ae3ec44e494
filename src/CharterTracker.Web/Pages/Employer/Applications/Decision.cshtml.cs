using CharterTracker.Features.Applications;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

public sealed class DecisionModel : PageModel
{
    public DecisionLetter Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromRoute] Guid id) => this.ReadAsync(new GetDecisionLetterQuery(id), shown =>
    {
        Shown = shown;
        this.UseBrandOf(Shown.Heading);
    });
}
