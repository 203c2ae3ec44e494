using CharterTracker.Features.Publications;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Publish;

public sealed class IndexModel : PageModel
{
    public PublicationList List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int? number) =>
        this.ReadAsync(new ListPublicationsQuery(number ?? 1), list => List = list);
}
