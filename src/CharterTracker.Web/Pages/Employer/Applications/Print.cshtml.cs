using CharterTracker.Features.Applications;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

/// <summary>The whole application on one page, with what a paper copy needs and a screen does not.</summary>
public sealed class PrintModel(TimeProvider clock) : PageModel
{
    public CheckAnswers Answers { get; private set; } = null!;

    public DateTimeOffset At { get; } = clock.GetUtcNow();

    public Task<IActionResult> OnGetAsync([FromRoute] Guid id) => this.ReadAsync(new GetCheckAnswersQuery(id), answers =>
    {
        Answers = answers;
        this.UseBrandOf(Answers.Heading);
    });
}
