using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Claims;

public sealed class ClaimModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ClaimToDecide Claim { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var claim = await mediator.Send(new GetClaimQuery(Id), HttpContext.RequestAborted);
        if (claim.Failure is not null)
        {
            return this.ShowFailure(claim.Failure);
        }
        Claim = claim.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var decided = await mediator.Send(new DecideClaimCommand(Id, Input.Version, Input.LetIn, Input.Reasons, Input.Proof), HttpContext.RequestAborted);
        if (decided.Failure is not null)
        {
            return await this.ShowFailureAsync(decided.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = Input.LetIn == true ? "They are in the team now, and we have told them and the owners" : "Refused, and we have told them and the owners";
        return Redirect(AdminLinks.JoinRequests());
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public bool? LetIn { get; set; }

        public string? Reasons { get; set; }

        public string? Proof { get; set; }
    }
}
