using CharterTracker.Domain;
using CharterTracker.Features.Register;
using QRCoder;
using SkiaSharp;

namespace CharterTracker.Adapters.Certificates;

/// <summary>
/// Draws the certificate on one A4 page in landscape: one broad band in the scheme's colour, and the rest white. Everything is vector and
/// every font is embedded.
/// </summary>
internal sealed class SkiaCertificateRenderer(CertificateFonts fonts) : ICertificateRenderer
{
    private const float PageWidth = 842;
    private const float PageHeight = 595;
    private const float BandWidth = 214;
    private const float Margin = 44;
    private const float Left = BandWidth + Margin;
    private const float TextWidth = PageWidth - Left - Margin;
    private const float QrSize = 92;

    private static readonly SKColor Ink = SKColor.Parse("#1B1B1F");
    private static readonly SKColor Quiet = SKColor.Parse("#55555C");
    private static readonly SKColor Line = SKColor.Parse("#D9D6CF");

    public byte[] Render(PrintedCertificate facts)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, MetadataOf(facts)))
        {
            var canvas = document.BeginPage(PageWidth, PageHeight);
            DrawBand(canvas, facts);
            var bottom = DrawAward(canvas, facts);
            DrawMet(canvas, facts.Met, bottom + 18);
            DrawProof(canvas, facts);
            document.EndPage();
            document.Close();
        }
        return stream.ToArray();
    }

    private static SKDocumentPdfMetadata MetadataOf(PrintedCertificate facts)
    {
        // The date of the award, not of the download, so that the same certificate is the same file.
        var awarded = facts.ValidFrom.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return SKDocumentPdfMetadata.Default with
        {
            Title = $"{facts.EmployerName}: {facts.LevelName}, {facts.SchemeName}",
            Author = facts.AuthorityName,
            Subject = $"Certificate {facts.Number}",
            Creator = "CharterTracker",
            Creation = awarded,
            Modified = awarded,
            PdfA = true,
        };
    }

    private void DrawBand(SKCanvas canvas, PrintedCertificate facts)
    {
        using var accent = Fill(SKColor.Parse(facts.Accent));
        using var white = Fill(SKColors.White);
        canvas.DrawRect(0, 0, BandWidth, PageHeight, accent);

        const float x = 30;
        const float width = BandWidth - x - 24;
        using var scheme = TextBlock.Fit(facts.SchemeName, isBold: true, 25, 12, width, 5, fonts);
        scheme.Draw(canvas, x, Margin, white);

        using var authority = TextBlock.Fit(facts.AuthorityName, isBold: true, 14, 9, width, 4, fonts);
        var top = PageHeight - Margin - authority.Height;
        authority.Draw(canvas, x, top, white);
        DrawText(canvas, "Issued by", x, top - 17, 11, isBold: false, white);
    }

    private float DrawAward(SKCanvas canvas, PrintedCertificate facts)
    {
        using var ink = Fill(Ink);
        using var quiet = Fill(Quiet);
        using var accent = Fill(SKColor.Parse(facts.Accent));
        DrawText(canvas, "Certificate of accreditation", Left, Margin + 2, 13, isBold: false, quiet);

        using var name = TextBlock.Fit(facts.EmployerName, isBold: true, 50, 9, TextWidth, 2, fonts);
        var y = name.Draw(canvas, Left, Margin + 34, ink);

        DrawText(canvas, "holds the level", Left, y + 16, 13, isBold: false, quiet);
        using var level = TextBlock.Fit(facts.LevelName, isBold: true, 30, 14, TextWidth, 2, fonts);
        return level.Draw(canvas, Left, y + 36, accent);
    }

    /// <summary>
    /// Draws the criteria that were met, in two columns that are read downwards, at a size at which all of it fits above the number and QR
    /// code.
    /// </summary>
    private void DrawMet(SKCanvas canvas, IReadOnlyList<string> met, float top)
    {
        if (met.Count == 0)
        {
            return;
        }
        using var ink = Fill(Ink);
        using var quiet = Fill(Quiet);
        DrawText(canvas, "What was met", Left, top, 11, isBold: false, quiet);

        const float gap = 22;
        const float columnWidth = (TextWidth - gap) / 2;
        var rows = (met.Count + 1) / 2;
        var from = top + 20;
        var rowHeight = Math.Min(19, (ProofTop - 16 - from) / rows);
        for (var i = 0; i < met.Count; i++)
        {
            var x = Left + (i / rows * (columnWidth + gap));
            var y = from + (i % rows * rowHeight);
            using var criterion = TextBlock.Fit(met[i], isBold: false, Math.Min(11.5f, rowHeight / 1.3f), 4, columnWidth - 12, 1, fonts);
            canvas.DrawRect(x, y + (criterion.Size * 0.5f), 4, 4, ink);
            criterion.Draw(canvas, x + 12, y, ink);
        }
    }

    private const float ProofTop = PageHeight - Margin - QrSize - 14;

    private void DrawProof(SKCanvas canvas, PrintedCertificate facts)
    {
        using var line = Fill(Line);
        using var quiet = Fill(Quiet);
        using var ink = Fill(Ink);
        canvas.DrawRect(Left, ProofTop, TextWidth, 1, line);

        const float top = ProofTop + 14;
        const float second = Left + 132;
        DrawPair(canvas, "Valid from", Formats.Day(facts.ValidFrom), Left, top);
        DrawPair(canvas, "Valid until", Formats.Day(facts.ValidUntil), second, top);
        DrawPair(canvas, "Certificate number", facts.Number, Left + 264, top);

        using var address = TextBlock.Fit(AddressLabel(facts.CheckAddress), isBold: true, 11, 5, TextWidth - QrSize - 24, 1, fonts);
        var bottom = PageHeight - Margin;
        DrawText(canvas, "Check that this certificate is still valid", Left, bottom - 33, 11, isBold: false, quiet);
        address.Draw(canvas, Left, bottom - 15, ink);

        var qr = SKRect.Create(PageWidth - Margin - QrSize, bottom - QrSize, QrSize, QrSize);
        DrawQrCode(canvas, facts.CheckAddress, qr, ink);
        canvas.DrawUrlAnnotation(qr, facts.CheckAddress.AbsoluteUri).Dispose();
    }

    private void DrawPair(SKCanvas canvas, string label, string value, float x, float top)
    {
        using var quiet = Fill(Quiet);
        using var ink = Fill(Ink);
        DrawText(canvas, label, x, top, 11, isBold: false, quiet);
        DrawText(canvas, value, x, top + 15, 12.5f, isBold: true, ink);
    }

    private void DrawText(SKCanvas canvas, string text, float x, float top, float size, bool isBold, SKPaint paint)
    {
        using var line = new TextLine(text, isBold, size, fonts);
        line.Draw(canvas, x, top + (size * 0.94f), paint);
    }

    /// <summary>
    /// Draws the modules of the QR code as one path, which is sharp at any size. The page is white, so the code's own quiet zone is left
    /// out.
    /// </summary>
    private static void DrawQrCode(SKCanvas canvas, Uri address, SKRect box, SKPaint ink)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        const int quietZone = 4;
        var modules = code.ModuleMatrix.Count - (2 * quietZone);
        var side = box.Width / modules;
        using var path = new SKPathBuilder();
        for (var row = 0; row < modules; row++)
        {
            for (var column = 0; column < modules; column++)
            {
                if (code.ModuleMatrix[row + quietZone][column + quietZone])
                {
                    path.AddRect(SKRect.Create(box.Left + (column * side), box.Top + (row * side), side, side));
                }
            }
        }
        using var drawn = path.Detach();
        canvas.DrawPath(drawn, ink);
    }

    private static SKPaint Fill(SKColor colour) => new() { Color = colour, IsAntialias = true };

    private static string AddressLabel(Uri address) => $"{address.Authority}{address.AbsolutePath}";
}
