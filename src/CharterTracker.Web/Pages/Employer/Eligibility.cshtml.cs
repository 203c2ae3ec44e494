using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class EligibilityModel : PageModel
{
    public EligibilityOfEmployer Checked { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromRoute] Guid id) =>
        this.ReadAsync(new CheckEligibilityQuery(id), result => Checked = result);

    public static string Describe(EligibilityAnswer answer) => answer switch
    {
        EligibilityAnswer.Yes => "You can apply",
        EligibilityAnswer.No => "You cannot apply at the moment",
        _ => "We need to know more",
    };

    public static string KindOf(EligibilityAnswer answer) => answer switch
    {
        EligibilityAnswer.Yes => "good",
        EligibilityAnswer.No => "bad",
        _ => "warn",
    };

    public static string Label(EligibilityAnswer answer) => answer switch
    {
        EligibilityAnswer.Yes => "Yes.",
        EligibilityAnswer.No => "No.",
        _ => "Not known.",
    };
}
