using CharterTracker.Features.Applications;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

public sealed class CheckModel : PageModel
{
    public CheckAnswers Answers { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromRoute] Guid id) => this.ReadAsync(new GetCheckAnswersQuery(id), answers =>
    {
        Answers = answers;
        this.UseBrandOf(Answers.Heading);
    });
}
