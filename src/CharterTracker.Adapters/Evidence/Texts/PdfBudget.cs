using System.Diagnostics;
using CharterTracker.Adapters.Evidence.Checks;
using UglyToad.PdfPig.Tokens;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>
/// What the reading of one PDF may take: time, unpacked bytes and glyphs. The library is stopped where it unpacks a stream, draws a form or
/// finds a glyph; once something is used up it stays so.
/// </summary>
internal sealed class PdfBudget
{
    public const int MaxContent = 8 * 1024 * 1024;
    private const int MaxFont = 32 * 1024 * 1024;
    private const long MaxUnpacked = 256L * 1024 * 1024;
    private const int MaxGlyphs = 3_000_000;
    private const int MaxGlyphsOfPage = 300_000;
    private const string TooMuch =
        "The selected PDF is too large or too complex to look through. Split it, or print it to a new PDF and select that";

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _unpacked;
    private int _glyphs;
    private bool _isSpent;

    public void ThrowIfSpent()
    {
        _isSpent |= _unpacked > MaxUnpacked || _glyphs > MaxGlyphs || Stopwatch.GetElapsedTime(_start) > MaxTime;
        FileRefusedException.ThrowIf(_isSpent, TooMuch);
    }

    /// <param name="ofPage">The number of the glyph on its page.</param>
    public void TakeGlyph(int ofPage)
    {
        _glyphs++;
        _isSpent |= ofPage > MaxGlyphsOfPage;
        if (_isSpent || _glyphs % 1000 == 0)
        {
            ThrowIfSpent();
        }
    }

    /// <summary>Takes what a stream was unpacked to, or is as it stands.</summary>
    public void Take(long length, DictionaryToken stream)
    {
        _isSpent |= !Allows(length, stream);
        _unpacked += length;
        ThrowIfSpent();
    }

    /// <summary>Whether a stream may be unpacked to so many bytes.</summary>
    public bool Allows(long length, DictionaryToken stream) => length <= MaxLengthOf(stream) && _unpacked + length <= MaxUnpacked;

    public void Spend() => _isSpent = true;

    private static int MaxLengthOf(DictionaryToken stream) =>
        stream.ContainsKey(NameToken.Create("Length1"))
            || (stream.TryGet(NameToken.Subtype, out var kind) && kind is NameToken { Data: "Type1C" or "CIDFontType0C" or "OpenType" })
            ? MaxFont
            : MaxContent;
}
