using System.Text.Json;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Features.Mail;
using CharterTracker.Features.Register;
using CharterTracker.Web.Links;

namespace CharterTracker.Web.Api;

/// <summary>An employer as schema.org linked data, for search engines and other registers.</summary>
internal static class EmployerLinkedData
{
    public static string Serialize(RegisteredEmployer employer, SiteOptions site) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Organization",
        ["@id"] = site.LinkTo(PublicLinks.Employer(employer.Number)),
        ["name"] = employer.Name,
        ["identifier"] = employer.Identifiers.Count == 0 ? employer.Number : employer.Identifiers[0],
        ["hasCertification"] = employer.Accreditations.Select(a => new Dictionary<string, object?>
        {
            ["@type"] = "Certification",
            ["name"] = $"{a.Line.SchemeName}: {a.Line.LevelName}",
            ["certificationIdentification"] = CertificateNumber.Print(a.Line.CertificateNumber),
            ["certificationStatus"] = a.State is RegisterState.Valid or RegisterState.RenewalDue
                ? "https://schema.org/CertificationActive"
                : "https://schema.org/CertificationInactive",
            ["issuedBy"] = new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = a.Line.AuthorityName },
            ["validFrom"] = a.Line.ValidFrom,
            ["expires"] = a.Line.ValidUntil,
            ["url"] = site.LinkTo(PublicLinks.Check(a.Line.CertificateNumber)),
        }),
    });
}
