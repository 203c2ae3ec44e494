using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin;

/// <summary>Says whose role it is and which, above the code that decides about it.</summary>
public sealed class GrantModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public GrantRow Grant { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetGrantQuery(Id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Grant = result.Value;
        return Page();
    }

    public Task<IActionResult> OnPostConfirmAsync() => SendAsync(new ConfirmGrantCommand(Id, Input.Version, Input.Proof), "The role is confirmed");

    public Task<IActionResult> OnPostEndAsync() => SendAsync(new EndGrantCommand(Id, Input.Version, Input.Proof), "The role has ended");

    private async Task<IActionResult> SendAsync(ICommand<Result> command, string done)
    {
        var result = await mediator.Send(command, HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = done;
        return Redirect(AdminLinks.Grants());
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string? Proof { get; set; }
    }
}
