namespace CharterTracker.Features.Register;

/// <summary>Draws a certificate. The page that checks the same certificate is its accessible form.</summary>
public interface ICertificateRenderer
{
    /// <summary>Draws a PDF of one A4 page. The same facts give the same certificate.</summary>
    byte[] Render(PrintedCertificate facts);
}

/// <summary>The text and colour of a certificate.</summary>
/// <param name="Accent">The scheme's colour, as <c>#RRGGBB</c>.</param>
/// <param name="Met">The names of the criteria met, in the charter's order.</param>
/// <param name="Number">As it is printed, in groups.</param>
/// <param name="CheckAddress">Full address of the check page; the QR code holds it.</param>
public sealed record PrintedCertificate(
    string EmployerName,
    string SchemeName,
    string AuthorityName,
    string Accent,
    string LevelName,
    IReadOnlyList<string> Met,
    DateOnly ValidFrom,
    DateOnly ValidUntil,
    string Number,
    Uri CheckAddress);
