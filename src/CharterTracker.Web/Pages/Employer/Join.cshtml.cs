using CharterTracker.Features.Directories;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class JoinModel(IMediator mediator) : PageModel
{
    public InputModel Input { get; } = new();

    public Paged<CompanyListing>? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "q")] string? text, [FromQuery(Name = "page")] int number = 1)
    {
        Input.Text = text;
        if (text is null)
        {
            return Page();
        }
        var found = await mediator.Send(new FindCompaniesQuery(text, number), HttpContext.RequestAborted);
        if (found.Failure is not null)
        {
            return await this.ShowFailureAsync(found.Failure, () => { });
        }
        Found = found.Value;
        return Page();
    }

    public sealed class InputModel
    {
        public string? Text { get; set; }
    }
}
