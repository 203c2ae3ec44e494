using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin;

public sealed class GrantsModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public GrantFilter Show { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<GrantRow> Grants { get; private set; } = null!;

    public IEnumerable<SelectListItem> ShowChoices =>
    [
        new("Waiting for a second person", nameof(GrantFilter.Waiting)),
        new("In force", nameof(GrantFilter.Active)),
        new("Ended", nameof(GrantFilter.Ended)),
    ];

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new ListGrantsQuery(Search, Show, PageNumber), grants => Grants = grants);
}
