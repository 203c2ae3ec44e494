using CharterTracker.Features.Applications;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class SentModel(IMediator mediator) : PageModel
{
    public ApplicationHeading Heading { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id)
    {
        var answers = await mediator.Send(new GetCheckAnswersQuery(id), HttpContext.RequestAborted);
        if (answers.Failure is not null)
        {
            return this.ShowFailure(answers.Failure);
        }
        Heading = answers.Value.Heading;
        this.UseBrandOf(Heading);
        return Page();
    }
}
