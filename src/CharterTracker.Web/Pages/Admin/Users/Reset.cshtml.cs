using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Users;

public sealed class ResetModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PersonDetails Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var person = await mediator.Send(new GetPersonQuery(Id), HttpContext.RequestAborted);
        if (person.Failure is not null)
        {
            return this.ShowFailure(person.Failure);
        }
        Person = person.Value;
        return Page();
    }

    public Task<IActionResult> OnPostRequestAsync() =>
        SendAsync(new RequestAuthenticatorResetCommand(Id, Input.Reason, Input.Proof), "A second administrator now has to approve the reset");

    public Task<IActionResult> OnPostApproveAsync() =>
        SendAsync(new ApproveAuthenticatorResetCommand(Input.ResetId, Input.Proof), "The authenticator is reset");

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
        public Guid ResetId { get; set; }

        public string? Reason { get; set; }

        public string? Proof { get; set; }
    }
}
