using System.IO.Compression;
using System.Text;
using CharterTracker.Adapters.Evidence.Checks;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Testing;
using SkiaSharp;

namespace CharterTracker.UnitTests.Adapters.Evidence;

public class EvidenceInspectorTests
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly string ContentTypes =
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{WordMain}"/></Types>""";

    private const string RootRelationships =
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    private const string Document =
        """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:body></w:document>""";

    [Theory]
    [InlineData("dfe-test-certificate.pdf", "application/pdf")]
    [InlineData("pdf-form.pdf", "application/pdf")]
    [InlineData("pdf-annotated.pdf", "application/pdf")]
    [InlineData("pdf-a.pdf", "application/pdf")]
    [InlineData("pdf-minimal.pdf", "application/pdf")]
    [InlineData("dfe-blank.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("dfe-lsip-lookup.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("image.png", "image/png")]
    [InlineData("image-photo.jpg", "image/jpeg")]
    public async Task Inspect_AGenuineFile_AcceptsItAsWhatItIs(string file, string contentType)
    {
        var accepted = Assert.IsType<Inspection.Accepted>(await InspectAsync(file, await UploadAsync(file)));

        Assert.Equal(contentType, accepted.ContentType);
    }

    [Theory]
    [InlineData("odt-minimal.odt", "odt-minimal.odt", "must be a PDF")]
    [InlineData("pdf-password.pdf", "pdf-password.pdf", "protected with a password")]
    [InlineData("dfe-blank.docx", "renamed.pdf", "not a PDF")]
    [InlineData("odt-minimal.odt", "renamed.docx", "not a Word document")]
    [InlineData("dfe-blank.docx", "renamed.xlsx", "not an Excel workbook")]
    [InlineData("image.png", "renamed.jpg", "not a JPEG")]
    [InlineData("pdf-minimal.pdf", "renamed.png", "not a PNG")]
    [InlineData("image.png", "renamed.csv", "UTF-8")]
    public async Task Inspect_AFileThatIsNotWhatItClaims_SaysSo(string file, string name, string message) =>
        await AssertRefusedAsync(name, await UploadAsync(file), message);

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "scripts or actions")]
    [InlineData("/OpenAction << /S /#4aavaScript /#4aS (app.alert\\(1\\)) >>", "scripts or actions")]
    [InlineData("/AA << /WC << /S /Launch /F (cmd.exe) >> >>", "scripts or actions")]
    [InlineData("/OpenAction << /S /URI /URI (http://example.test) >>", "scripts or actions")]
    [InlineData("/Names << /EmbeddedFiles << /Names [] >> >>", "other files attached")]
    [InlineData("/AcroForm << /XFA [] /Fields [] >>", "form that changes itself")]
    [InlineData("/Extensions << /RichMedia 1 >>", "scripts or actions")]
    public async Task Inspect_APdfThatDoesSomething_IsRefused(string catalogEntry, string message) =>
        await AssertRefusedAsync("active.pdf", APdf(catalogEntry), message);

    [Fact]
    public async Task Inspect_APdfThatOpensAtAPage_IsAccepted() =>
        Assert.IsType<Inspection.Accepted>(await InspectAsync("place.pdf", APdf("/OpenAction [3 0 R /Fit]")));

    [Theory]
    [InlineData("")]
    [InlineData("/Z (obj)")]
    public async Task Inspect_APdfWithAScriptInAnObjectStream_IsRefused(string decoy)
    {
        var packed = new MemoryStream();
        await using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await zlib.WriteAsync("9 0 << /S /JavaScript /JS (app.alert) >>"u8.ToArray(), TestContext.Current.CancellationToken);
        }
        var stream = Latin1($"9 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} {decoy} >> stream\n");

        await AssertRefusedAsync("hidden.pdf", APdf("", [.. stream, .. packed.ToArray(), .. Latin1("\nendstream endobj\n")]), "scripts or actions");
    }

    [Fact]
    public async Task Inspect_APdfWithAStreamWithoutAnEnd_IsRefused() =>
        await AssertRefusedAsync("endless.pdf", APdf("", Latin1("9 0 obj << /Length 4 >> stream\nabcd")), "it is damaged");

    /// <summary>Searching for each stream from the beginning would take minutes.</summary>
    [Fact]
    public async Task Inspect_APdfWithVeryManyStreams_IsReadOnce() =>
        Assert.IsType<Inspection.Accepted>(await InspectAsync("many.pdf", APdf("", Latin1("9 0 obj " + string.Concat(Enumerable.Repeat("<<>>stream\nendstream\n", 200_000)) + "endobj\n"))));

    [Fact]
    public async Task Inspect_APdfWithAnObjectStreamThatUnpacksToVeryMuch_IsRefused()
    {
        var packed = new MemoryStream();
        await using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 101; i++)
            {
                await zlib.WriteAsync(zeros, TestContext.Current.CancellationToken);
            }
        }
        var stream = Latin1($"9 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >> stream\n");

        await AssertRefusedAsync("bomb.pdf", APdf("", [.. stream, .. packed.ToArray(), .. Latin1("\nendstream endobj\n")]), "too large when it is unpacked");
    }

    [Fact]
    public async Task Inspect_APdfOfMoreThan500Pages_IsRefused() =>
        await AssertRefusedAsync("long.pdf", APdf("", pages: 501), "500 pages or fewer. It has 501");

    /// <summary>One byte for each grey pixel becomes three when the picture is encoded again.</summary>
    [Fact]
    public async Task Inspect_APictureThatGrowsPastTheLimit_IsRefused_AndSaysWhatHelps()
    {
        var info = new SKImageInfo(4000, 3000, SKColorType.Gray8, SKAlphaType.Opaque);
        var noise = new byte[info.BytesSize];
        new Random(1).NextBytes(noise);
        using var image = SKImage.FromPixelCopy(info, noise);
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);

        Assert.InRange(png.Size, 1, EvidenceItem.MaxLength);
        await AssertRefusedAsync("noise.png", png.ToArray(), "this picture is over 25 MB. Save it with fewer pixels");
    }

    [Fact]
    public async Task Inspect_APdfWithAnArchiveBehindItsEnd_IsRefused() =>
        await AssertRefusedAsync("both.pdf", [.. APdf(""), .. AZip(("a.txt", "a"))], "not a PDF");

    [Fact]
    public async Task Inspect_ACutOffPdf_IsRefused() =>
        await AssertRefusedAsync("cut.pdf", (await UploadAsync("pdf-minimal.pdf"))[..8000], "not a PDF");

    [Fact]
    public async Task Inspect_AWordDocumentMadeByHand_IsAccepted() => Assert.IsType<Inspection.Accepted>(await InspectAsync("a.docx", ADocument()));

    [Theory]
    [InlineData("word/vbaProject.bin", "x", "macros")]
    [InlineData("word/activeX/activeX1.xml", "<a/>", "macros")]
    [InlineData("word/embeddings/oleObject1.bin", "x", "other files inside")]
    [InlineData("word/media/inner.zip", "x", "other files inside")]
    [InlineData("word/media/image1.png", "PK\u0003\u0004", "other files inside")]
    [InlineData("word/evil.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "not a Word document")]
    [InlineData("../outside.xml", "<a/>", "not a Word document")]
    [InlineData("/rooted.xml", "<a/>", "not a Word document")]
    [InlineData("word/document.xml", "<a/>", "not a Word document")]
    [InlineData("word/footer1.xml", "<w:f xmlns:w=\"w\"><w:instrText>DD</w:instrText><w:instrText>EAUTO c:\\\\cmd.exe</w:instrText></w:f>", "links to other files")]
    [InlineData("word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/attachedTemplate\" Target=\"http://example.test/t.dotm\" TargetMode=\"External\"/></Relationships>", "links to other files")]
    public async Task Inspect_AWordDocumentWithMoreThanText_IsRefused(string part, string content, string message) =>
        await AssertRefusedAsync("a.docx", ADocument((part, content)), message);

    [Fact]
    public async Task Inspect_AWordDocumentWithAHyperlink_IsAccepted() =>
        Assert.IsType<Inspection.Accepted>(await InspectAsync("a.docx", ADocument((
            "word/_rels/document.xml.rels",
            """<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.test" TargetMode="External"/></Relationships>"""))));

    [Fact]
    public async Task Inspect_AWordDocumentThatUnpacksToVeryMuch_IsRefused() =>
        await AssertRefusedAsync("bomb.docx", ADocument(("word/big.xml", $"<a>{new string(' ', 3_000_000)}</a>")), "too large when it is unpacked");

    [Fact]
    public async Task Inspect_AProtectedWordDocument_SaysThatItIsProtected() =>
        await AssertRefusedAsync("secret.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "protected with a password");

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("\uFEFFa;b\r\n1;\"2\r\nand more\"\r\n")]
    [InlineData("only\none\ncolumn\n")]
    public async Task Inspect_EvenRows_AreACsvFile(string text)
    {
        var accepted = Assert.IsType<Inspection.Accepted>(await InspectAsync("a.csv", Encoding.UTF8.GetBytes(text)));

        Assert.Equal("text/csv; charset=utf-8", accepted.ContentType);
    }

    [Theory]
    [InlineData("<html><script>", "web page")]
    [InlineData("a,b\0c\n", "UTF-8")]
    [InlineData("  \n", "empty")]
    public async Task Inspect_TextThatIsNotACsvFile_SaysWhatItIs(string text, string message) =>
        await AssertRefusedAsync("a.csv", Encoding.UTF8.GetBytes(text), message);

    [Fact]
    public async Task Inspect_ACsvFileInAnotherEncoding_SaysHowToSaveIt() =>
        await AssertRefusedAsync("a.csv", [.. "name,caf"u8, 0xE9, .. "\n"u8], "CSV UTF-8");

    [Fact]
    public async Task Inspect_APhoto_KeepsThePictureAndDropsWhatTheCameraWrote()
    {
        var photo = await UploadAsync("image-photo.jpg");

        var accepted = Assert.IsType<Inspection.Accepted>(await InspectAsync("p.jpg", photo));

        var kept = await BytesOfAsync(accepted.Content);
        Assert.True(photo.AsSpan().IndexOf("Exif"u8) >= 0);
        Assert.True(kept.AsSpan().IndexOf("Exif"u8) < 0);
        using var before = SKCodec.Create(new MemoryStream(photo));
        using var after = SKCodec.Create(new MemoryStream(kept));
        Assert.Equal(before.Info.Size, after.Info.Size);
    }

    [Fact]
    public async Task Inspect_APictureOfTooManyPixels_IsRefusedFromItsHeader()
    {
        var png = await UploadAsync("image.png");
        // The header says 60,000 x 60,000; its checksum is made to fit.
        BitConverter.TryWriteBytes(png.AsSpan(16), System.Net.IPAddress.HostToNetworkOrder(60_000));
        BitConverter.TryWriteBytes(png.AsSpan(20), System.Net.IPAddress.HostToNetworkOrder(60_000));
        BitConverter.TryWriteBytes(png.AsSpan(29), System.Net.IPAddress.HostToNetworkOrder((int)Crc32Of(png.AsSpan(12, 17))));

        await AssertRefusedAsync("huge.png", png, "50 million pixels");
    }

    private static uint Crc32Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }
        return ~crc;
    }

    private static Task<Inspection> InspectAsync(string name, byte[] content) =>
        new EvidenceInspector().InspectAsync(name, new MemoryStream(content), TestContext.Current.CancellationToken);

    private static async Task AssertRefusedAsync(string name, byte[] content, string message)
    {
        var refused = Assert.IsType<Inspection.Refused>(await InspectAsync(name, content));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    private static Task<byte[]> UploadAsync(string file) =>
        File.ReadAllBytesAsync(TestData.PathOf($"uploads/{file}"), TestContext.Current.CancellationToken);

    private static async Task<byte[]> BytesOfAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A whole PDF with a cross-reference table, and more in its catalogue or among its objects.</summary>
    private static byte[] APdf(string catalogEntry, byte[]? moreObjects = null, int pages = 1)
    {
        var kids = string.Join(' ', Enumerable.Repeat("3 0 R", pages));
        string[] objects =
        [
            $"1 0 obj << /Type /Catalog /Pages 2 0 R {catalogEntry} >> endobj\n",
            $"2 0 obj << /Type /Pages /Kids [{kids}] /Count {pages} >> endobj\n",
            "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj\n",
        ];
        var pdf = new List<byte>(Latin1("%PDF-1.7\n"));
        var table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        foreach (var one in objects)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{pdf.Count:0000000000} 00000 n \n");
            pdf.AddRange(Latin1(one));
        }
        pdf.AddRange(moreObjects ?? []);
        var start = pdf.Count;
        pdf.AddRange(Latin1($"{table}trailer << /Size 4 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return [.. pdf];
    }

    private static byte[] ADocument(params (string Name, string Content)[] more) =>
        AZip([("[Content_Types].xml", ContentTypes), ("_rels/.rels", RootRelationships), ("word/document.xml", Document), .. more]);

    private static byte[] AZip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }
}
