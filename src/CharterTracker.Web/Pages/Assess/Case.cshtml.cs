using CharterTracker.Features.Assessments;
using CharterTracker.Features.Attestations;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class CaseModel(IMediator mediator) : PageModel
{
    public CaseOverview Overview { get; private set; } = null!;

    public AttestationsOfCase Unions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id)
    {
        var overview = await mediator.Send(new GetCaseQuery(id), HttpContext.RequestAborted);
        if (overview.Failure is not null)
        {
            return this.ShowFailure(overview.Failure);
        }
        var unions = await mediator.Send(new GetAttestationsQuery(id), HttpContext.RequestAborted);
        if (unions.Failure is not null)
        {
            return this.ShowFailure(unions.Failure);
        }
        (Overview, Unions) = (overview.Value, unions.Value);
        return Page();
    }
}
