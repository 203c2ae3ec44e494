using CharterTracker.Features.Charters;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin.Charters;

[RequestSizeLimit(4_000_000)]
public sealed class IndexModel : PageModel
{
    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CharterList List { get; private set; } = null!;

    public IEnumerable<SelectListItem> Schemes => List.Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString())).Prepend(new SelectListItem("Choose a scheme", ""));

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetChartersQuery(PageNumber), list => List = list);

    public async Task<IActionResult> OnPostAsync() => await this.SendAsync(
        new ImportCharterCommand(Input.SchemeId ?? Guid.Empty, await ReadPackAsync()),
        onDone: result => this.Confirm(
            $"Draft {result.Number} is made. Another administrator publishes it", AdminLinks.Charter(result.CharterId)),
        onFailed: OnGetAsync);

    private async Task<string?> ReadPackAsync()
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
