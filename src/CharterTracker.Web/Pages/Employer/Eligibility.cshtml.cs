using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class EligibilityModel(IMediator mediator) : PageModel
{
    public EligibilityOfEmployer Checked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id)
    {
        var result = await mediator.Send(new CheckEligibilityQuery(id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Checked = result.Value;
        return Page();
    }

    public static string Say(EligibilityAnswer answer) => answer switch
    {
        EligibilityAnswer.Yes => "You can apply",
        EligibilityAnswer.No => "You cannot apply as it stands",
        _ => "We need to know more",
    };

    public static string KindOf(EligibilityAnswer answer) => answer switch
    {
        EligibilityAnswer.Yes => "good",
        EligibilityAnswer.No => "bad",
        _ => "warn",
    };

    public static string Plain(EligibilityAnswer answer) => answer switch
    {
        EligibilityAnswer.Yes => "Yes.",
        EligibilityAnswer.No => "No.",
        _ => "Not known.",
    };
}
