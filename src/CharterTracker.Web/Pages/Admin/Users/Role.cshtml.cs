using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Users;

public sealed class RoleModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PersonDetails Person { get; private set; } = null!;

    public RoleChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var person = await mediator.Send(new GetPersonQuery(Id), HttpContext.RequestAborted);
        if (person.Failure is not null)
        {
            return this.ShowFailure(person.Failure);
        }
        Person = person.Value;
        Choices = RoleChoices.From((await mediator.Send(new GetGrantChoicesQuery(), HttpContext.RequestAborted)).Value);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        SendAsync(new ProposeGrantCommand(Id, Input.Role, Input.SchemeId, Input.Seat, Input.Proof), "The role is given. A second person now confirms it");

    private async Task<IActionResult> SendAsync(ICommand<Result> command, string done)
    {
        var result = await mediator.Send(command, HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = done;
        return Redirect(AdminLinks.Person(Id));
    }

    public sealed class InputModel
    {
        public StaffRole? Role { get; set; }

        public Guid? SchemeId { get; set; }

        public PanelSeat? Seat { get; set; }

        public string? Proof { get; set; }
    }
}
