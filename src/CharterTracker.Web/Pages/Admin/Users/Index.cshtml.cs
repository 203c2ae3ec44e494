using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin.Users;

public sealed class IndexModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public PeopleFilter Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public PeopleOrder Order { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Paged<PersonRow> People { get; private set; } = null!;

    public IEnumerable<SelectListItem> ShowChoices =>
    [
        new("Staff", nameof(PeopleFilter.Staff)),
        new("Staff without two-factor authentication", nameof(PeopleFilter.WithoutAuthenticator)),
        new("Switched off", nameof(PeopleFilter.Disabled)),
        new("Everybody", nameof(PeopleFilter.Everybody)),
    ];

    public IEnumerable<SelectListItem> OrderChoices => [new("Name", nameof(PeopleOrder.Name)), new("Newest first", nameof(PeopleOrder.Newest))];

    public Task<IActionResult> OnGetAsync() =>
        this.ReadAsync(new ListPeopleQuery(Search, Show, Order, PageNumber), people => People = people);
}
