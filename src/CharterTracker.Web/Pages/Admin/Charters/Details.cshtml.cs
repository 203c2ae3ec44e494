using CharterTracker.Features.Charters;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Charters;

public sealed class DetailsModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CharterReading Charter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetCharterQuery(Id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Charter = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new PublishCharterCommand(Id, Input.Version, Input.Proof), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "The charter is in force";
        return Redirect(AdminLinks.Charter(Id));
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string? Proof { get; set; }
    }
}
