using CharterTracker.Adapters.Evidence.Texts;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Wording;

namespace CharterTracker.Adapters.Evidence.Checks;

/// <summary>
/// Inspects an uploaded file: its extension says what it claims to be, and one check for each kind makes sure that all of it is that. The
/// type that the browser states is ignored. Then its text is looked through: a payroll is refused whatever kind of file it is in.
/// </summary>
internal sealed class EvidenceInspector : IEvidenceInspector
{
    private const string WrongType = "The selected file must be a PDF, Word (DOCX), Excel (XLSX), CSV, JPEG or PNG";

    // Parsers hold whole files in memory, so only a few run at a time.
    private static readonly SemaphoreSlim Places = new(Math.Max(2, Environment.ProcessorCount));

    public async Task<Inspection> InspectAsync(string fileName, Stream content, CancellationToken cancellationToken)
    {
        if (CheckFor(Path.GetExtension(fileName)) is not { } check)
        {
            return new Inspection.Refused(WrongType);
        }
        await Places.WaitAsync(cancellationToken);
        try
        {
            FileRefusedException.ThrowIf(content.Length is 0 or > EvidenceItem.MaxLength, $"{EvidenceLabels.TooLarge}, and not empty");
            content.Position = 0;
            var bytes = new byte[content.Length];
            await content.ReadExactlyAsync(bytes, cancellationToken);
            return await Task.Run(() => check(bytes, content), cancellationToken);
        }
        catch (FileRefusedException refused)
        {
            return new Inspection.Refused(refused.Message);
        }
        finally
        {
            Places.Release();
        }
    }

    private static Func<byte[], Stream, Inspection>? CheckFor(string extension) => extension.ToLowerInvariant() switch
    {
        ".pdf" => (bytes, content) =>
        {
            PdfCheck.Check(bytes);
            PdfText.LookThrough(bytes);
            return new Inspection.Accepted("application/pdf", content);
        }
        ,
        ".docx" => (bytes, content) =>
        {
            OfficeCheck.Check(bytes, OfficeKind.Word, new WordText().LookAtPart);
            return new Inspection.Accepted(OfficeKind.Word.ContentType, content);
        }
        ,
        ".xlsx" => (bytes, content) =>
        {
            var text = new WorkbookText();
            OfficeCheck.Check(bytes, OfficeKind.Excel, text.LookAtPart);
            text.LookThrough();
            return new Inspection.Accepted(OfficeKind.Excel.ContentType, content);
        }
        ,
        ".csv" => (bytes, content) =>
        {
            CsvText.LookThrough(bytes);
            CsvCheck.Check(bytes);
            return new Inspection.Accepted("text/csv; charset=utf-8", content);
        }
        ,
        ".jpg" or ".jpeg" => (bytes, _) => new Inspection.Accepted("image/jpeg", PictureCheck.Rewrite(bytes, PictureKind.Jpeg)),
        ".png" => (bytes, _) => new Inspection.Accepted("image/png", PictureCheck.Rewrite(bytes, PictureKind.Png)),
        _ => null,
    };
}
