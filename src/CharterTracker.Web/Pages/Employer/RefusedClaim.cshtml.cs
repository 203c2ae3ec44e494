using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Employers;

[EnableRateLimiting(JoinLimits.Policy)]
public sealed class RefusedClaimModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public OwnClaim Claim { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var claims = await mediator.Send(new ListOwnClaimsQuery(Id), HttpContext.RequestAborted);
        if (claims.Failure is not null)
        {
            return this.ShowFailure(claims.Failure);
        }
        Claim = claims.Value.Claims[0];
        if (HttpMethods.IsGet(Request.Method))
        {
            Input.Message = Claim.Message;
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var asked = await mediator.Send(new AskStaffAboutClaimCommand(Id, Input.Version, Input.Message), HttpContext.RequestAborted);
        if (asked.Failure is not null)
        {
            return await this.ShowFailureAsync(asked.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Your request is with the administrators. We write to you when they have decided";
        return Redirect(EmployerLinks.Home);
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string? Message { get; set; }
    }
}
