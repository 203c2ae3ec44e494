using System.Text;
using CharterTracker.Features.Charters;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Admin.Charters;

/// <summary>A pack that comes with the product, as the file to begin one's own with.</summary>
public sealed class PackFileModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Name { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await mediator.Send(new GetPackFileQuery(Name), HttpContext.RequestAborted);
        return result.Failure is null
            ? File(Encoding.UTF8.GetBytes(result.Value), "application/json", $"{Name}.json")
            : this.ShowFailure(result.Failure);
    }
}
