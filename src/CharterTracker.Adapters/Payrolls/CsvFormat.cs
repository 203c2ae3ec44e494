using System.Text;
using CharterTracker.Adapters.Texts;
using CharterTracker.Domain.Payrolls.Reading;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>What the first bytes of a file tell: whether it is text at all, its encoding, and what separates its cells.</summary>
internal sealed record CsvFormat(Encoding Encoding, char Separator)
{
    public const int PeekBytes = 16 * 1024;

    private const int LinesWithHeadings = 60;
    private const int MaxHeading = 120;

    // The first of equals is taken.
    private static readonly char[] Separators = ['\t', ';', '|', ','];

    // .NET has the old encodings of Windows and Macintosh only in this provider.
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Macintosh = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;
    private static readonly Encoding Utf8OrWindows = SingleByteFallback.Utf8Or(Windows);
    private static readonly Encoding Utf8OrMacintosh = SingleByteFallback.Utf8Or(Macintosh);

    public static CsvFormat Detect(ReadOnlySpan<byte> bytes)
    {
        RefuseOtherKinds(bytes);
        var encoding = EncodingOf(bytes);
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        return new CsvFormat(encoding, SeparatorOf(text));
    }

    private static void RefuseOtherKinds(ReadOnlySpan<byte> bytes)
    {
        const string SaveAsCsv = "Open it where it came from and save or export it as CSV";
        if (bytes.IsEmpty)
        {
            throw new PayrollRefusedException("The file is empty");
        }
        if (bytes.StartsWith("%PDF"u8))
        {
            throw new PayrollRefusedException($"This is a PDF, whatever its name says. {SaveAsCsv}");
        }
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new PayrollRefusedException($"This is a workbook or another packed file. {SaveAsCsv}");
        }
        if (bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8))
        {
            throw new PayrollRefusedException($"This is a web page or XML. {SaveAsCsv}");
        }
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }
        if (bytes.Contains((byte)0))
        {
            // Without a byte order mark, UTF-16 of a western file has a zero in every other byte; anything else with zeros is no text.
            return LooksLikeUtf16(bytes) ? Encoding.Unicode : throw new PayrollRefusedException("This is not a text file. Export the payroll as CSV");
        }
        var isMacintosh = bytes.Contains((byte)'\r') && !bytes.Contains((byte)'\n');
        return isMacintosh ? Utf8OrMacintosh : Utf8OrWindows;
    }

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var zeros = 0;
        for (var i = 1; i < bytes.Length; i += 2)
        {
            if (bytes[i] == 0)
            {
                zeros++;
            }
        }
        return zeros * 2 > bytes.Length * 4 / 5 && !bytes[..Math.Min(2, bytes.Length)].StartsWith("\0"u8);
    }

    /// <summary>
    /// The separator that makes most headings that we know; where none does, the one that most lines have equally often. Commas are in
    /// names and numbers too, so that another one that does as well goes before them.
    /// </summary>
    private static char SeparatorOf(string text)
    {
        var lines = Lines(text);
        return Separators.MaxBy(separator => (HeadingsBy(separator, lines), LinesAlike(separator, lines)));
    }

    private static int HeadingsBy(char separator, List<string> lines) => lines.Take(LinesWithHeadings)
        .Select(line => line.Split(separator))
        .Where(cells => cells.Length > 1)
        .Select(cells => cells.Count(c => c.Trim() is { Length: > 0 and < MaxHeading } cell
            && PayHeading.Parse(cell.Trim('"')).Kind is not (HeadingKind.Other or HeadingKind.Harmless)))
        .DefaultIfEmpty()
        .Max();

    private static int LinesAlike(char separator, List<string> lines) => lines
        .Select(line => Count(separator, line))
        .Where(count => count > 0)
        .CountBy(count => count)
        .Select(group => group.Value)
        .DefaultIfEmpty()
        .Max();

    private static List<string> Lines(string text) => [.. text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private static int Count(char separator, string line)
    {
        var (count, isQuoted) = (0, false);
        foreach (var character in line)
        {
            isQuoted ^= character == '"';
            count += !isQuoted && character == separator ? 1 : 0;
        }
        return count;
    }
}
