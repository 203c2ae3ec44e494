using CharterTracker.Features.Charters;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin.Charters;

[RequestSizeLimit(4_000_000)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CharterList List { get; private set; } = null!;

    public IEnumerable<SelectListItem> Schemes => List.Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString())).Prepend(new SelectListItem("Choose a scheme", ""));

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetChartersQuery(PageNumber), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        List = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new ImportCharterCommand(Input.SchemeId ?? Guid.Empty, await ReadAsync()), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = $"Draft {result.Value.Number} is made. Another administrator publishes it";
        return Redirect(AdminLinks.Charter(result.Value.CharterId));
    }

    private async Task<string?> ReadAsync()
    {
        if (Input.Pack is null)
        {
            return null;
        }
        using var reader = new StreamReader(Input.Pack.OpenReadStream());
        return await reader.ReadToEndAsync(HttpContext.RequestAborted);
    }

    public sealed class InputModel
    {
        public Guid? SchemeId { get; set; }

        public IFormFile? Pack { get; set; }
    }
}
