using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class EvidenceModel : PageModel
{
    public string Problem { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id)
    {
        var result = await this.SendAsync(new OpenCaseEvidenceCommand(id));
        switch (result.Failure)
        {
            case null:
                return this.Evidence(result.Value);
            case Failure.Conflict conflict:
                Problem = conflict.Message;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return this.ShowFailure(result.Failure);
        }
    }
}
