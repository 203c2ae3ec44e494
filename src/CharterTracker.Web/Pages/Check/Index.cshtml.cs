using CharterTracker.Features.Register;
using CharterTracker.Web.Brands;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Check;

[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    /// <summary>What the check found; null while nothing was asked.</summary>
    public CertificateAnswer? Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string? certificateNumber, string? number)
    {
        var typed = certificateNumber ?? number;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return Page();
        }
        Answer = (await this.SendAsync(new CheckCertificateQuery(typed))).Value;
        if (Answer.Certificate is { } certificate)
        {
            ViewData["Brand"] = new SchemeBrand(certificate.Line.SchemeName, certificate.Line.AuthorityName, certificate.SchemeAccent);
        }
        return Page();
    }
}
