using CharterTracker.Features.Decisions;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Panel;

/// <summary>What the pages of one case have in common: the case, and the scheme's brand.</summary>
public abstract class PanelCasePage(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public PanelCase Case { get; private set; } = null!;

    protected IMediator Mediator => mediator;

    protected async Task<IActionResult> ShowAsync(Action? fill = null)
    {
        var result = await mediator.Send(new GetPanelCaseQuery(Id), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Case = result.Value;
        ViewData["Brand"] = new SchemeBrand(Case.Heading.SchemeName, Case.Heading.AuthorityName, Case.Heading.Accent);
        fill?.Invoke();
        return Page();
    }
}
