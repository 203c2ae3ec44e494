using CharterTracker.Features.Applications;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class CheckModel(IMediator mediator) : PageModel
{
    public CheckAnswers Answers { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id)
    {
        var answers = await mediator.Send(new GetCheckAnswersQuery(id), HttpContext.RequestAborted);
        if (answers.Failure is not null)
        {
            return this.ShowFailure(answers.Failure);
        }
        Answers = answers.Value;
        this.UseBrandOf(Answers.Heading);
        return Page();
    }
}
