using CharterTracker.Features.Charters;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin.Charters.Packs;

/// <summary>A charter pack that comes with the product: to read, and to make a draft from.</summary>
public sealed class PackModel : PageModel
{
    [FromRoute]
    public string Name { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public PackReading Pack { get; private set; } = null!;

    public IEnumerable<SelectListItem> Schemes => Pack.Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString())).Prepend(new SelectListItem("Choose a scheme", ""));

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetPackQuery(Name), pack => Pack = pack);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new DraftFromPackCommand(Input.SchemeId ?? Guid.Empty, Name),
        onDone: result => this.Confirm(
            $"Draft {result.Number} is made. Another administrator publishes it", AdminLinks.Charter(result.CharterId)),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public Guid? SchemeId { get; set; }
    }
}
