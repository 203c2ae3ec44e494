using CharterTracker.Domain.Wages;
using CharterTracker.Features.Wages;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Admin.Rates;

public sealed class IndexModel : PageModel
{
    [FromQuery(Name = "kind")]
    public WageKind? Kind { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public RateList List { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Kinds { get; } =
        [new("All", ""), .. Enum.GetValues<WageKind>().Select(k => new SelectListItem(k.Label(), k.ToString()))];

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new ListRatesQuery(Kind, PageNumber), list => List = list);
}
