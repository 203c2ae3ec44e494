using System.Globalization;
using CharterTracker.Features.Mail;
using CharterTracker.Features.Register;
using CharterTracker.Web.Api;
using CharterTracker.Web.Brands;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CharterTracker.Web.Pages.Certificates;

/// <summary>
/// The certificate as a PDF. A suspended or revoked one is not drawn: its address answers what became of it (410). An expired one is drawn,
/// since it shows its own dates.
/// </summary>
[AllowAnonymous]
public sealed class IndexModel(ICertificateRenderer renderer, IOptions<SiteOptions> site) : PageModel
{
    public CertificateAnswer Answer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string certificateNumber)
    {
        Answer = (await this.SendAsync(new CheckCertificateQuery(certificateNumber))).Value;
        if (Answer.Certificate is not { } certificate)
        {
            return NotFound();
        }
        var tag = PublicCache.TagOf(string.Create(CultureInfo.InvariantCulture, $"{certificate.EntryNumber}-{certificate.SchemeAccent.TrimStart('#')}-{certificate.State}"));
        if (PublicCache.IsHeld(HttpContext, tag, certificate.Line.RecordedAt))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }
        if (!certificate.IsDrawn)
        {
            ViewData["Brand"] = new SchemeBrand(certificate.Line.SchemeName, certificate.Line.AuthorityName, certificate.SchemeAccent);
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{certificate.Line.EmployerName} - {certificate.Line.LevelName} - {Answer.Number}.pdf");
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(renderer.Render(Printed(Answer.Number, certificate)), "application/pdf");
    }

    private PrintedCertificate Printed(string number, CertificateFacts certificate) => new(
        certificate.Line.EmployerName,
        certificate.Line.SchemeName,
        certificate.Line.AuthorityName,
        certificate.SchemeAccent,
        certificate.Line.LevelName,
        [.. certificate.CriteriaMet.Select(c => c.Name)],
        certificate.Line.ValidFrom,
        certificate.Line.ValidUntil,
        number,
        new Uri(site.Value.LinkTo(PublicLinks.Check(certificate.Line.CertificateNumber))));
}
