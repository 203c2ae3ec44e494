using CharterTracker.Features.Decisions;
using CharterTracker.Web.Brands;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Panel;

/// <summary>The base of the panel's pages about one case: it holds the case and uses the scheme's brand.</summary>
public abstract class PanelCasePage : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public PanelCase Case { get; private set; } = null!;

    protected Task<IActionResult> ShowAsync(Action? fill = null) => this.ReadAsync(new GetPanelCaseQuery(Id), shown =>
    {
        Case = shown;
        ViewData["Brand"] = new SchemeBrand(Case.Heading.SchemeName, Case.Heading.AuthorityName, Case.Heading.Accent);
        fill?.Invoke();
    });
}
