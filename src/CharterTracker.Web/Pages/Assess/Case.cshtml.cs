using CharterTracker.Features.Cases;
using CharterTracker.Features.Unions;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Assess;

public sealed class CaseModel : PageModel
{
    public CaseOverview Overview { get; private set; } = null!;

    public AttestationsOfCase Unions { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromRoute] Guid id) => this.ReadAsync(new GetCaseQuery(id), overview =>
    {
        Overview = overview;
        return this.ReadAsync(new GetAttestationsQuery(id), unions => Unions = unions);
    });
}
