using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin;

public sealed class InviteModel(IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RoleChoices Choices { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() =>
        this.ReadAsync(new GetGrantChoicesQuery(), choices => Choices = RoleChoices.From(choices));

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new InvitePersonCommand(Input.Email, Input.Role, Input.SchemeId, Input.Seat, Input.Proof, Input.WorksForUnionId),
        onDone: sent => this.Confirm(
            environment.IsDevelopment()
                ? $"This site runs in Development, so nothing was sent. The invitation is in the file {sent.MailId}.eml in the pick-up folder"
                : "The invitation is on its way",
            AdminLinks.People),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public string? Email { get; set; }

        public StaffRole? Role { get; set; }

        public Guid? SchemeId { get; set; }

        public PanelSeat? Seat { get; set; }

        public Guid? WorksForUnionId { get; set; }

        public string? Proof { get; set; }
    }
}
