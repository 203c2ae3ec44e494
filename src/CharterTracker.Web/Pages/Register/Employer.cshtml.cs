using CharterTracker.Features.Correspondence;
using CharterTracker.Features.Register;
using CharterTracker.Web.Api;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CharterTracker.Web.Pages.Register;

[AllowAnonymous]
public sealed class EmployerModel(IMediator mediator, IOptions<SiteOptions> site) : PageModel
{
    public RegisteredEmployer Employer { get; private set; } = null!;

    /// <summary>A data block, which no policy runs; its encoder leaves nothing that could end it.</summary>
    public IHtmlContent LinkedData => new HtmlString(EmployerLinkedData.Of(Employer, site.Value));

    public async Task<IActionResult> OnGetAsync([FromRoute] string? number)
    {
        var result = await mediator.Send(new GetRegisteredEmployerQuery(number ?? ""), HttpContext.RequestAborted);
        if (result.Failure is not null)
        {
            return this.ShowFailure(result.Failure);
        }
        Employer = result.Value;
        var newest = Employer.Accreditations[0];
        ViewData["Brand"] = new SchemeBrand(newest.Line.SchemeName, newest.Line.AuthorityName, newest.SchemeAccent);
        return Page();
    }
}
