using CharterTracker.Adapters.Certificates;
using CharterTracker.Features.Register;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace CharterTracker.UnitTests.Adapters.Certificates;

/// <summary>Certificates are read back as a reader would read them.</summary>
public sealed class CertificateTests : IDisposable
{
    private static readonly PrintedCertificate Facts = new(
        "Mersey Café & Bäckerei Ltd",
        "Mersey Fair Work Charter",
        "Mersey Combined Authority",
        "#0b6e4f",
        "Accredited",
        ["Real Living Wage", "No zero-hours contracts", "Union recognition"],
        new DateOnly(2026, 11, 24),
        new DateOnly(2029, 11, 23),
        "ABCDE-FGHJK-7",
        new Uri("https://charter.test/check/ABCDEFGHJK7"));

    private readonly CertificateFonts _fonts = new(Path.Combine(AppContext.BaseDirectory, "fonts"));

    public void Dispose() => _fonts.Dispose();

    [Fact]
    public void Render_AnAward_SaysWhoWhatUntilWhenAndWhereToCheck()
    {
        var text = TextOf(Facts);

        Assert.All(
            ["Mersey Café & Bäckerei Ltd", "Accredited", "Real Living Wage", "No zero-hours contracts", "Union recognition", "24 November 2026", "23 November 2029", "ABCDE-FGHJK-7", "charter.test/check/ABCDEFGHJK7", "Mersey Combined Authority"],
            said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Render_ANameOf200Characters_KeepsAllOfItOnOnePage()
    {
        var name = string.Concat(Enumerable.Repeat("Society for Good and Steady Work ", 7))[..200].Trim();

        Assert.Contains(name, TextOf(Facts with { EmployerName = name }), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ALongWordInTheSchemesName_IsNotBroken() =>
        Assert.Contains("(demonstration)", TextOf(Facts with { SchemeName = "Liverpool City Region Fair Employment Charter (demonstration)" }), StringComparison.Ordinal);

    [Fact]
    public void Render_AnArabicName_DrawsItWithAFontThatHasIt() => AssertDrawnWith("شركة العمل الجيد", "NotoSansArabic");

    [Fact]
    public void Render_AChineseName_DrawsItWithAFontThatHasIt()
    {
        var text = TextOf(Facts with { EmployerName = "良好工作有限公司" });

        // A glyph that two characters share may be read back as the other one; folded, they are the same.
        Assert.Contains("良好工作有限公司", text.Normalize(System.Text.NormalizationForm.FormKC), StringComparison.Ordinal);
        AssertDrawnWith("良好工作有限公司", "NotoSansSC");
    }

    [Fact]
    public void Render_ANameWithDirectionCharacters_LeavesThemOut()
    {
        var text = TextOf(Facts with { EmployerName = "Good\u202Ework\u2066 Ltd" });

        Assert.Contains("Goodwork Ltd", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TheSameFacts_GivesTheSamePdfA()
    {
        using var renderer = PdfDocument.Open(Render(Facts));

        Assert.Equal(1, renderer.NumberOfPages);
        Assert.True(renderer.GetPage(1).Width > renderer.GetPage(1).Height);
        Assert.True(renderer.TryGetXmpMetadata(out var metadata));
        Assert.Contains("pdfaid", metadata!.GetXDocument().ToString(), StringComparison.Ordinal);
        Assert.Empty(renderer.GetPage(1).GetImages());
    }

    private byte[] Render(PrintedCertificate facts) => new SkiaCertificateRenderer(_fonts).Render(facts);

    /// <summary>The text in the order in which it was drawn, with a space between lines.</summary>
    private string TextOf(PrintedCertificate facts)
    {
        using var document = PdfDocument.Open(Render(facts));
        return string.Join(' ', ContentOrderTextExtractor.GetText(document.GetPage(1)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void AssertDrawnWith(string name, string font)
    {
        using var document = PdfDocument.Open(Render(Facts with { EmployerName = name }));
        var letters = document.GetPage(1).Letters.Where(l => l.FontName?.Contains(font, StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(letters);
        Assert.DoesNotContain(letters, l => l.Value == "\uFFFD");
    }
}
