using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;
using Buffer = HarfBuzzSharp.Buffer;

namespace CharterTracker.Adapters.Certificates;

/// <summary>
/// One line of text at one size: cut into runs of one typeface and direction, each shaped by HarfBuzz, and laid in reading order. The text
/// itself goes into the PDF with the glyphs, so that it can be searched, copied and read aloud.
/// </summary>
internal sealed class TextLine : IDisposable
{
    private readonly List<(SKTextBlob Glyphs, float X)> _runs = [];

    /// <param name="isRightToLeft">Whether the whole text that the line is part of is read from right to left.</param>
    public TextLine(string text, bool isBold, float size, CertificateFonts fonts, bool isRightToLeft = false)
    {
        var runs = Split(text, isBold, fonts);
        if (isRightToLeft)
        {
            runs.Reverse();
        }
        foreach (var run in runs)
        {
            using var font = new SKFont(run.Face.Typeface, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
            var (glyphs, width) = Shape(run, font);
            if (glyphs is not null)
            {
                _runs.Add((glyphs, Width));
            }
            Width += width;
        }
    }

    public float Width { get; private set; }

    public void Draw(SKCanvas canvas, float x, float baseline, SKPaint paint)
    {
        foreach (var (glyphs, offset) in _runs)
        {
            canvas.DrawText(glyphs, x + offset, baseline, paint);
        }
    }

    public void Dispose() => _runs.ForEach(r => r.Glyphs.Dispose());

    private static List<Run> Split(string text, bool isBold, CertificateFonts fonts)
    {
        var runs = new List<Run>();
        foreach (var rune in text.EnumerateRunes())
        {
            var last = runs.Count > 0 ? runs[^1] : null;
            if (last is not null && (IsNeutral(rune) || JoinsPrevious(rune)) && last.Face.ContainsGlyph(rune.Value))
            {
                last.Text.Append(rune.ToString());
                continue;
            }
            var face = fonts.For(rune, isBold);
            var isRightToLeft = IsRightToLeft(rune) || (last?.IsRightToLeft == true && IsNeutral(rune));
            if (last is null || last.Face != face || last.IsRightToLeft != isRightToLeft)
            {
                last = new Run(face, isRightToLeft);
                runs.Add(last);
            }
            last.Text.Append(rune.ToString());
        }
        return runs;
    }

    /// <summary>Whether a text is read from right to left, which its first letter decides.</summary>
    public static bool ReadsFromTheRight(string text) => text.EnumerateRunes().Where(Rune.IsLetter).Take(1).Any(IsRightToLeft);

    private static bool IsNeutral(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsPunctuation(rune);

    private static bool JoinsPrevious(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>
    /// Whether a character is in the blocks of Hebrew, Arabic and related scripts, or in those of their presentation forms.
    /// </summary>
    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF);

    private static (SKTextBlob? Glyphs, float Width) Shape(Run run, SKFont font)
    {
        var text = Encoding.UTF8.GetBytes(run.Text.ToString());
        using var buffer = new Buffer();
        buffer.AddUtf8(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = run.IsRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        using var shaper = new SKShaper(run.Face.Typeface);
        var shaped = shaper.Shape(buffer, font);

        using var builder = new SKTextBlobBuilder();
        var glyphs = builder.AllocatePositionedTextRun(font, shaped.Codepoints.Length, text.Length);
        glyphs.SetGlyphs([.. shaped.Codepoints.Select(c => (ushort)c)]);
        glyphs.SetPositions(shaped.Points);
        glyphs.SetText(text);
        glyphs.SetClusters(shaped.Clusters);
        return (builder.Build(), shaped.Width);
    }

    private sealed record Run(SKFont Face, bool IsRightToLeft)
    {
        public StringBuilder Text { get; } = new();
    }
}
