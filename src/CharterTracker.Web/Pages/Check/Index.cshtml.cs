using CharterTracker.Features.Register;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Check;

[AllowAnonymous]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Null: nothing was asked yet.</summary>
    public CertificateAnswer? Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string? certificateNumber, string? number)
    {
        var typed = certificateNumber ?? number;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return Page();
        }
        Answer = (await mediator.Send(new CheckCertificateQuery(typed), HttpContext.RequestAborted)).Value;
        if (Answer.Certificate is { } certificate)
        {
            ViewData["Brand"] = new SchemeBrand(certificate.Line.SchemeName, certificate.Line.AuthorityName, certificate.SchemeAccent);
        }
        return Page();
    }
}
