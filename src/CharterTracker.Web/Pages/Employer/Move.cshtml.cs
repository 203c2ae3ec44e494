using CharterTracker.Features.Applications;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class MoveModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CharterMove Change { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var move = await mediator.Send(new GetCharterMoveQuery(Id), HttpContext.RequestAborted);
        if (move.Failure is not null)
        {
            return this.ShowFailure(move.Failure);
        }
        Change = move.Value;
        Input.LevelCode ??= Change.LevelCode;
        this.UseBrandOf(Change.Heading);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var moved = await mediator.Send(new MoveToNewCharterCommand(Id, Input.Version, Input.LevelCode), HttpContext.RequestAborted);
        if (moved.Failure is not null)
        {
            return await this.ShowFailureAsync(moved.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "Your draft is on the new version now";
        return Redirect(EmployerLinks.Application(Id));
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }
        public string? LevelCode { get; set; }
    }
}
