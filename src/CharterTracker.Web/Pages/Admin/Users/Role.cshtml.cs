using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Users;

public sealed class RoleModel : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PersonDetails Person { get; private set; } = null!;

    public RoleChoices Choices { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetPersonQuery(Id), person =>
    {
        Person = person;
        return this.ReadAsync(new GetGrantChoicesQuery(), choices => Choices = RoleChoices.From(choices));
    });

    public Task<IActionResult> OnPostAsync() =>
        SendAndConfirmAsync(
            new ProposeGrantCommand(Id, Input.Role, Input.SchemeId, Input.Seat, Input.Proof),
            "The role is given. A second person now confirms it");

    private Task<IActionResult> SendAndConfirmAsync(ICommand<Result> command, string done) =>
        this.SendAsync(command, onDone: () => this.Confirm(done, AdminLinks.Person(Id)), onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public StaffRole? Role { get; set; }

        public Guid? SchemeId { get; set; }

        public PanelSeat? Seat { get; set; }

        public string? Proof { get; set; }
    }
}
