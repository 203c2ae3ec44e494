using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin;

public sealed class InviteModel(IMediator mediator, IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public RoleChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var choices = await mediator.Send(new GetGrantChoicesQuery(), HttpContext.RequestAborted);
        if (choices.Failure is not null)
        {
            return this.ShowFailure(choices.Failure);
        }
        Choices = RoleChoices.From(choices.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var command = new InvitePersonCommand(Input.Email, Input.Role, Input.SchemeId, Input.Seat, Input.Proof);
        var result = await mediator.Send(command, HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = environment.IsDevelopment()
            ? $"The invitation is the file {result.Value.MailId}.eml in the pick-up folder"
            : "The invitation is on its way";
        return Redirect(AdminLinks.People);
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }

        public StaffRole? Role { get; set; }

        public Guid? SchemeId { get; set; }

        public PanelSeat? Seat { get; set; }

        public string? Proof { get; set; }
    }
}
