using System.Text;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Register;
using CharterTracker.Web.Pages.Register;

namespace CharterTracker.Web.Api;

/// <summary>The register as CSV, written line by line as the database returns it.</summary>
internal static class RegisterCsv
{
    // A byte order mark, since without one spreadsheets assume another encoding.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    public static async Task WriteAsync(Stream body, IAsyncEnumerable<RegisterLine> lines, DateOnly day, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(body, Utf8, leaveOpen: true);
        await writer.WriteAsync(CsvText.Line(
            "employer_number", "employer_name", "identifier", "sector", "size", "workers", "places", "scheme", "scheme_name", "authority", "level", "level_name",
            "evidenced", "certificate_number", "valid_from", "valid_until", "state", "recognises_union",
            "no_zero_hours", "pays_living_wage", "recorded_at", "identifiers"));
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            var identifiers = RegisterRow.SplitIdentifiers(line.Identifiers);
            await writer.WriteAsync(CsvText.Line(
                line.EmployerNumber,
                line.EmployerName,
                identifiers.Count == 0 ? null : identifiers[0],
                line.Sector,
                line.Size.Code(),
                line.Workers,
                line.Places,
                line.SchemeSlug,
                line.SchemeName,
                line.AuthorityName,
                line.LevelCode,
                line.LevelName,
                line.IsEvidenced,
                CertificateNumber.Print(line.CertificateNumber),
                line.ValidFrom,
                line.ValidUntil,
                line.StateOn(day).Code(),
                line.RecognisesUnion,
                line.HasNoZeroHours,
                line.PaysLivingWage,
                line.RecordedAt,
                string.Join(RegisterRow.PlaceSeparator, identifiers)));
        }
    }
}
