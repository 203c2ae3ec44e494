using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Unions;

public sealed class IndexModel(IMediator mediator) : PageModel
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

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetUnionsQuery(Q, Tasks, PageNumber), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Unions = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await mediator.Send(new AddUnionCommand(Input.Name), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return await this.ShowFailureAsync(result.Failure, OnGetAsync);
        }
        TempData["Confirmation"] = "The union is in the directory";
        return Redirect(AdminLinks.Union(result.Value));
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }
    }
}
