using CharterTracker.Features.Schemes;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages;

[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public IReadOnlyList<ListedScheme> Schemes { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new ListSchemesQuery(), schemes => Schemes = schemes);
}
