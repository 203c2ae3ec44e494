using CharterTracker.Features.Assessments;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>Answers and evidence to read. Rating them is another page, and only an assessor's.</summary>
public sealed class AnswersModel(IMediator mediator) : PageModel
{
    public SentAnswers Sent { get; private set; } = null!;

    public CriterionChecks Checks { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id, [FromRoute] string? code)
    {
        var result = await mediator.Send(new GetSentAnswersQuery(id, code), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Sent = result.Value;
        Checks = await CriterionChecks.ReadAsync(mediator, id, Sent.Current.Criterion, HttpContext.RequestAborted);
        return Page();
    }
}
