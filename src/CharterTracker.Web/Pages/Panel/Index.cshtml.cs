using CharterTracker.Features.Decisions;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Panel;

public sealed class IndexModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Scheme { get; set; }

    [BindProperty(SupportsGet = true)]
    public PanelCaseFilter Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public PanelCaseOrder Order { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public PanelCases List { get; private set; } = null!;

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || Scheme is not null || Show != PanelCaseFilter.All;

    public IEnumerable<SelectListItem> SchemeChoices => [new("All", ""), .. List.Schemes.Select(s => new SelectListItem(s.Name, s.Id.ToString()))];

    public IEnumerable<SelectListItem> ShowChoices =>
    [
        new("All cases", nameof(PanelCaseFilter.All)),
        new("Without a proposal", nameof(PanelCaseFilter.WithoutProposal)),
        new("With a proposal", nameof(PanelCaseFilter.WithProposal)),
        new("Waiting for my signature", nameof(PanelCaseFilter.WaitingForMe)),
    ];

    public IEnumerable<SelectListItem> OrderChoices =>
    [
        new("Longest waiting", nameof(PanelCaseOrder.LongestWaiting)),
        new("Newest", nameof(PanelCaseOrder.Newest)),
        new("Employer", nameof(PanelCaseOrder.Employer)),
    ];

    public Task<IActionResult> OnGetAsync() =>
        this.ReadAsync(new ListPanelCasesQuery(Search, Scheme, Show, Order, PageNumber), list => List = list);
}
