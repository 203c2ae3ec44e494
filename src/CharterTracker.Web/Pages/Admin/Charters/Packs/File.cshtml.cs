using System.Text;
using CharterTracker.Features.Charters;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Charters.Packs;

/// <summary>A charter pack that comes with the product, as a file from which to start another.</summary>
public sealed class PackFileModel : PageModel
{
    [FromRoute]
    public string Name { get; set; } = "";

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(
        new GetPackFileQuery(Name),
        pack => Task.FromResult<IActionResult>(File(Encoding.UTF8.GetBytes(pack), "application/json", $"{Name}.json")));
}
