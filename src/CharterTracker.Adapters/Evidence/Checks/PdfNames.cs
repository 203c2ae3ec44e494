namespace CharterTracker.Adapters.Evidence.Checks;

/// <summary>
/// Finds the names in the text of a PDF, outside its streams and with their <c>#xx</c> spellings undone. It needs no cross-reference
/// table, so it sees objects that the table leaves out.
/// </summary>
internal static class PdfNames
{
    private static readonly HashSet<string> Active = ["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA"];

    public static bool IsActive(string name) => Active.Contains(name);

    public static IEnumerable<string> In(ReadOnlyMemory<byte> pdf)
    {
        for (var i = 0; i < pdf.Length; i++)
        {
            if (pdf.Span[i] == '/')
            {
                var (name, length) = ReadName(pdf.Span[(i + 1)..]);
                i += length;
                yield return name;
            }
            else if (IsStreamStart(pdf.Span, i))
            {
                i = StreamEnd(pdf.Span, i);
            }
        }
    }

    /// <summary>
    /// Whether a stream starts here: the word <c>stream</c> between a dictionary and a line's end, which is neither the end of
    /// <c>endstream</c> nor text.
    /// </summary>
    public static bool IsStreamStart(ReadOnlySpan<byte> pdf, int i) =>
        pdf[i] == 's' && pdf[i..].StartsWith("stream"u8) && i > 0 && pdf[i - 1] is not (byte)'d'
        && i + 6 < pdf.Length && pdf[i + 6] is (byte)'\r' or (byte)'\n' && pdf[..i].TrimEnd("\r\n \t\0\f"u8).EndsWith(">>"u8);

    /// <summary>
    /// The position of <c>endstream</c>. A stream without an end is refused: it would hide what follows, and be searched for repeatedly.
    /// </summary>
    public static int StreamEnd(ReadOnlySpan<byte> pdf, int start)
    {
        var length = pdf[start..].IndexOf("endstream"u8);
        FileRefusedException.ThrowIf(length < 0, PdfCheck.Damaged);
        return start + length;
    }

    private static (string Name, int Length) ReadName(ReadOnlySpan<byte> rest)
    {
        Span<char> name = stackalloc char[40];
        var (length, i) = (0, 0);
        for (; i < rest.Length && !IsDelimiter(rest[i]); i++)
        {
            var c = (char)rest[i];
            if (c == '#' && i + 2 < rest.Length && char.IsAsciiHexDigit((char)rest[i + 1]) && char.IsAsciiHexDigit((char)rest[i + 2]))
            {
                c = (char)((Convert.FromHexString([(char)rest[i + 1], (char)rest[i + 2]]))[0]);
                i += 2;
            }
            if (length < name.Length)
            {
                name[length++] = c;
            }
        }
        return (new string(name[..length]), i);
    }

    private static bool IsDelimiter(byte b) => b <= 32 || "()<>[]{}/%"u8.Contains(b);
}
