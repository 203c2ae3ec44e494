using CharterTracker.Features.Mail;
using CharterTracker.Features.Register;
using CharterTracker.Web.Api;
using CharterTracker.Web.Brands;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CharterTracker.Web.Pages.Register;

[AllowAnonymous]
public sealed class EmployerModel(IOptions<SiteOptions> site) : PageModel
{
    public RegisteredEmployer Employer { get; private set; } = null!;

    /// <summary>
    /// The employer as linked data, in a data block, which is not run as a script; its encoding leaves nothing that could end the block.
    /// </summary>
    public IHtmlContent LinkedData => new HtmlString(EmployerLinkedData.Serialize(Employer, site.Value));

    public Task<IActionResult> OnGetAsync([FromRoute] string? number) =>
        this.ReadAsync(new GetRegisteredEmployerQuery(number ?? ""), employer =>
        {
            Employer = employer;
            var newest = Employer.Accreditations[0];
            ViewData["Brand"] = new SchemeBrand(newest.Line.SchemeName, newest.Line.AuthorityName, newest.SchemeAccent);
        });
}
