using CharterTracker.Features.Charters;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin.Charters;

/// <summary>A pack that comes with the product: to read, and to make a draft of.</summary>
public sealed class PackModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Name { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PackReading Pack { get; private set; } = null!;

    public IEnumerable<SelectListItem> Schemes => Pack.Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString())).Prepend(new SelectListItem("Choose a scheme", ""));

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetPackQuery(Name), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Pack = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new DraftFromPackCommand(Input.SchemeId ?? Guid.Empty, Name), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = $"Draft {result.Value.Number} is made. Another administrator publishes it";
        return Redirect(AdminLinks.Charter(result.Value.CharterId));
    }

    public sealed class InputModel
    {
        public Guid? SchemeId { get; set; }
    }
}
