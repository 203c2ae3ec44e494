using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CharterTracker.Adapters.Evidence.Checks;
using CharterTracker.Features.EvidenceItems;

namespace CharterTracker.UnitTests.Adapters.Evidence;

/// <summary>PDFs that would take very much memory or time to read are refused, each with words, and quickly.</summary>
public class HostilePdfTests
{
    private const string TooMuch = "too large or too complex to look through";
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    [Fact]
    public async Task Inspect_ContentThatUnpacksToVeryMuch_IsRefused() =>
        await AssertRefusedAsync(APdf("", Packed(new byte[200 * 1024 * 1024])));

    [Fact]
    public async Task Inspect_ContentThatIsPackedTwice_IsRefused() =>
        await AssertRefusedAsync(APdf("", Stream("/Filter [/FlateDecode /FlateDecode]", Zip(Zip(new byte[200 * 1024 * 1024])))));

    /// <summary>A run of one code that grows by one byte each time it is named: 100 KB become hundreds of MB.</summary>
    [Fact]
    public async Task Inspect_ContentInAnOlderPackingThatUnpacksToVeryMuch_IsRefused() =>
        await AssertRefusedAsync(APdf("", Stream("/Filter /LZWDecode", Lzw(3_000_000))));

    [Fact]
    public async Task Inspect_VeryMuchContentThatIsNotPacked_IsRefused() =>
        await AssertRefusedAsync(APdf("", Stream("", Latin1(string.Concat(Enumerable.Repeat("0 0 m ", 2_000_000))))));

    [Fact]
    public async Task Inspect_FormsThatNameEachOtherTenfold_AreRefused()
    {
        const int depth = 15;
        var forms = Enumerable.Range(0, depth).Select(i => Stream(
            $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F {6 + i} 0 R >> >>",
            Latin1(i == depth - 1 ? "BT ET" : string.Concat(Enumerable.Repeat("/F Do ", 10)))));

        await AssertRefusedAsync(APdf("/XObject << /F 5 0 R >>", Stream("", Latin1("/F Do")), [.. forms]));
    }

    [Fact]
    public async Task Inspect_APageOfVeryManyLetters_IsRefused() => await AssertRefusedAsync(
        APdf($"/Font << /F {Font} >>",
            Packed(Latin1($"BT /F 9 Tf {string.Concat(Enumerable.Repeat($"({new string('a', 1000)}) Tj ", 2000))} ET"))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Inspect_AFontThatNamesFourThousandMillionCharacters_IsRefused(bool isPacked)
    {
        var text = Latin1(
            "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap");
        var map = isPacked ? Packed(text) : Stream("", text);

        var described = Latin1(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
            + "<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 >> >>");

        await AssertRefusedAsync(APdf(
            "/Font << /F << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 5 0 R >> >>",
            Stream("", Latin1("BT /F 9 Tf <00410042> Tj ET")),
            map,
            described));
    }

    [Fact]
    public async Task Inspect_ArraysInsideArraysWithoutEnd_AreTakenAsAPicture() => Assert.IsType<Inspection.Accepted>(
        await InspectAsync(APdf("", Stream("", Latin1(new string('[', 200_000))))));

    [Fact]
    public async Task Inspect_ContentThatIsNoContent_IsTakenAsAPicture() =>
        Assert.IsType<Inspection.Accepted>(await InspectAsync(APdf("", Stream("/Filter /FlateDecode", Latin1("not packed at all")))));

    private static async Task AssertRefusedAsync(byte[] pdf)
    {
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var start = Stopwatch.GetTimestamp();

        var refused = Assert.IsType<Inspection.Refused>(await InspectAsync(pdf));

        Assert.Contains(TooMuch, refused.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 60);
        Assert.InRange(Math.Max(0, Process.GetCurrentProcess().PeakWorkingSet64 - before), 0, 1024L * 1024 * 1024);
    }

    private static Task<Inspection> InspectAsync(byte[] pdf) =>
        new EvidenceInspector().InspectAsync("file.pdf", new MemoryStream(pdf), TestContext.Current.CancellationToken);

    private static byte[] Packed(byte[] content) => Stream("/Filter /FlateDecode", Zip(content));

    private static byte[] Stream(string entries, byte[] content) =>
        [.. Latin1($"<< {entries} /Length {content.Length} >>\nstream\n"), .. content, .. Latin1("\nendstream")];

    /// <summary>One page, whose content is object 4; further objects count on from 5.</summary>
    private static byte[] APdf(string resources, byte[] content, params byte[][] more)
    {
        byte[][] objects =
        [
            Latin1("<< /Type /Catalog /Pages 2 0 R >>"),
            Latin1("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Latin1($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents 4 0 R >>"),
            content,
            .. more,
        ];
        using var pdf = new MemoryStream();
        pdf.Write(Latin1("%PDF-1.7\n"));
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Write([.. Latin1($"{i + 1} 0 obj\n"), .. objects[i], .. Latin1("\nendobj\n")]);
        }
        var start = pdf.Length;
        pdf.Write(Latin1($"{table}trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return pdf.ToArray();
    }

    private static byte[] Zip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }
        return packed.ToArray();
    }

    /// <summary>The letter a, then each time the code that was added last, which is one letter longer than the one before.</summary>
    private static byte[] Lzw(int bits)
    {
        var packed = new byte[(bits + 15) / 8];
        var (at, next) = (0, 258);
        Put(256, 9);
        Put('a', 9);
        while (at + 12 < bits)
        {
            // Codes name the entry that they are about to make until the table is full, and its longest one from then on.
            Put(Math.Min(next, 4095), next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9);
            next = Math.Min(next + 1, 4095);
        }
        return packed;

        void Put(int code, int width)
        {
            for (var bit = width - 1; bit >= 0; bit--, at++)
            {
                packed[at >> 3] |= (byte)(((code >> bit) & 1) << (7 - (at & 7)));
            }
        }
    }

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);
}
