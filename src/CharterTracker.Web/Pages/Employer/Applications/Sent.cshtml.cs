using CharterTracker.Features.Applications;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

public sealed class SentModel : PageModel
{
    public ApplicationHeading Heading { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromRoute] Guid id) => this.ReadAsync(new GetCheckAnswersQuery(id), answers =>
    {
        Heading = answers.Heading;
        this.UseBrandOf(Heading);
    });
}
