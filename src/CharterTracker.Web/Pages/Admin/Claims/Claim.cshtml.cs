using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Claims;

public sealed class ClaimModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public JoinRequestDetails Claim { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetJoinRequestQuery(Id), joinRequest => Claim = joinRequest);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new DecideJoinRequestCommand(Id, Input.Version, Input.LetIn, Input.Reasons, Input.Proof),
        onDone: () => this.Confirm(
            Input.LetIn == true
                ? "They are in the team now, and we have told them and the owners"
                : "Refused, and we have told them and the owners",
            AdminLinks.JoinRequests()),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public bool? LetIn { get; set; }

        public string? Reasons { get; set; }

        public string? Proof { get; set; }
    }
}
