using CharterTracker.Features.Applications;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class LetterModel(IMediator mediator) : PageModel
{
    public DecisionLetter Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id)
    {
        var letter = await mediator.Send(new GetDecisionLetterQuery(id), HttpContext.RequestAborted);
        if (letter.Failure is not null)
        {
            return this.ShowFailure(letter.Failure);
        }
        Shown = letter.Value;
        this.UseBrandOf(Shown.Heading);
        return Page();
    }
}
