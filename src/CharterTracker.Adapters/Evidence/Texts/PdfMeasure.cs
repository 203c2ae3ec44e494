using System.IO.Compression;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>Tells how long a packed stream of a PDF is when it is unpacked, without keeping any of it.</summary>
internal static class PdfMeasure
{
    private const int ClearTable = 256;
    private const int EndOfData = 257;
    private const int TableSize = 4096;

    /// <summary>Lengths so far, growing: whoever takes them stops where there is too much.</summary>
    public static IEnumerable<long> Flate(ReadOnlyMemory<byte> packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        var buffer = new byte[81920];
        long length = 0;
        while (Read(zlib, buffer) is > 0 and var read)
        {
            length += read;
            yield return length;
        }
    }

    public static IEnumerable<long> Lzw(ReadOnlyMemory<byte> packed)
    {
        var lengths = new int[TableSize];
        var (next, before, total, bit) = (EndOfData + 1, 0, 0L, 0);
        while (true)
        {
            var width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
            var code = Code(packed.Span, bit, width);
            bit += width;
            if (code is null or EndOfData)
            {
                yield break;
            }
            if (code == ClearTable)
            {
                (next, before) = (EndOfData + 1, 0);
                continue;
            }
            var length = code < ClearTable ? 1 : code < next ? lengths[code.Value] : before + 1;
            if (before > 0 && next < TableSize)
            {
                lengths[next++] = before + 1;
            }
            before = length;
            yield return total += length;
        }
    }

    /// <summary>Each two bytes become at most 128.</summary>
    public static IEnumerable<long> RunLength(ReadOnlyMemory<byte> packed) => [packed.Length * 64L];

    private static int Read(ZLibStream zlib, byte[] buffer)
    {
        try
        {
            return zlib.Read(buffer);
        }
        catch (InvalidDataException)
        {
            // Damaged: the library makes what it can of what was unpacked until here.
            return 0;
        }
    }

    private static int? Code(ReadOnlySpan<byte> packed, int bit, int width)
    {
        if (bit + width > packed.Length * 8L)
        {
            return null;
        }
        var code = 0;
        for (var i = bit; i < bit + width; i++)
        {
            code = (code << 1) | ((packed[i >> 3] >> (7 - (i & 7))) & 1);
        }
        return code;
    }
}
