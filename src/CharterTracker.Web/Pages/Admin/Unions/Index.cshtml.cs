using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Unions;

public sealed class IndexModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Tasks { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Paged<UnionRow> Unions { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetUnionsQuery(Q, Tasks, PageNumber), unions => Unions = unions);

    public Task<IActionResult> OnPostAsync() => this.SendAsync(
        new AddUnionCommand(Input.Name),
        onDone: result => this.Confirm("The union is in the directory", AdminLinks.Union(result)),
        onFailed: OnGetAsync);

    public sealed class InputModel
    {
        public string? Name { get; set; }
    }
}
