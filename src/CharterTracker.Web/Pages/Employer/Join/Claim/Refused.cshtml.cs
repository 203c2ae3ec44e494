using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CharterTracker.Web.Pages.Employers.Join.Claim;

[EnableRateLimiting(JoinLimits.Policy)]
public sealed class RefusedClaimModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public OwnJoinRequest Claim { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new ListOwnJoinRequestsQuery(Id), claims =>
    {
        Claim = claims.JoinRequests[0];
        if (HttpMethods.IsGet(Request.Method))
        {
            Input.Message = Claim.Message;
        }
    });

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new AskStaffAboutJoinRequestCommand(Id, Input.Version, Input.Message),
        onDone: () => this.Confirm("Your request is with the administrators. We write to you when they have decided", EmployerLinks.Home),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string? Message { get; set; }
    }
}
