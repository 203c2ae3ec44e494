using System.Globalization;
using System.Text;
using SkiaSharp;

namespace CharterTracker.Adapters.Certificates;

/// <summary>
/// Text in a box, as large as fits on a number of lines. It is broken between words, or inside a word that is longer than a line.
/// </summary>
internal sealed class TextBlock : IDisposable
{
    private const float LineSpacing = 1.18f;
    private const float SizeStep = 0.5f;

    /// <summary>The share of the largest size to which letters shrink to keep every word whole, before a word is broken.</summary>
    private const float WholeWordsDownTo = 0.7f;

    private readonly TextLine[] _lines;

    private TextBlock(TextLine[] lines, float size) => (_lines, Size) = (lines, size);

    public float Size { get; }

    public int Lines => _lines.Length;

    public float Height => _lines.Length * Size * LineSpacing;

    public static TextBlock Fit(string text, bool isBold, float largest, float smallest, float width, int lines, CertificateFonts fonts)
    {
        var clean = Clean(text);
        var longest = clean.Split(' ').Max(w => Measure(w, isBold, largest, fonts));
        // Widths are proportional to size, so the largest size at which the longest word fits can be computed.
        var whole = longest <= width ? largest : MathF.Floor(largest * width / longest / SizeStep) * SizeStep;
        largest = whole >= Math.Max(smallest, largest * WholeWordsDownTo) ? whole : largest;
        for (var size = largest; ; size -= SizeStep)
        {
            var broken = Break(clean, isBold, size, width, fonts);
            if (broken.Length <= lines || size <= smallest)
            {
                return new TextBlock(broken, size);
            }
            Array.ForEach(broken, l => l.Dispose());
        }
    }

    /// <summary>Draws from the top of the box and returns the y of its bottom.</summary>
    public float Draw(SKCanvas canvas, float x, float top, SKPaint paint)
    {
        var baseline = top + (Size * 0.94f);
        foreach (var line in _lines)
        {
            line.Draw(canvas, x, baseline, paint);
            baseline += Size * LineSpacing;
        }
        return top + Height;
    }

    public void Dispose() => Array.ForEach(_lines, l => l.Dispose());

    /// <summary>Removes control and direction characters, which could make one name read as another.</summary>
    private static string Clean(string text) =>
        string.Join(' ', new string([.. text.Where(c => c is '\t' or '\n' || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))])
            .Normalize(NormalizationForm.FormC)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static TextLine[] Break(string text, bool isBold, float size, float width, CertificateFonts fonts)
    {
        var isRightToLeft = TextLine.ReadsFromTheRight(text);
        var lines = new List<TextLine>();
        var current = "";
        foreach (var word in text.Split(' ').SelectMany(w => Pieces(w, isBold, size, width, fonts)))
        {
            var longer = current.Length == 0 || word.JoinsPrevious ? current + word.Text : $"{current} {word.Text}";
            if (current.Length > 0 && Measure(longer, isBold, size, fonts) > width)
            {
                lines.Add(new TextLine(current, isBold, size, fonts, isRightToLeft));
                current = word.Text;
            }
            else
            {
                current = longer;
            }
        }
        lines.Add(new TextLine(current, isBold, size, fonts, isRightToLeft));
        return [.. lines];
    }

    /// <summary>
    /// The pieces that a word may be broken into. A word that fits is one piece; one that does not, as in scripts without spaces, may be
    /// broken at any character.
    /// </summary>
    private static List<(string Text, bool JoinsPrevious)> Pieces(string word, bool isBold, float size, float width, CertificateFonts fonts)
    {
        if (Measure(word, isBold, size, fonts) <= width)
        {
            return [(word, false)];
        }
        var elements = StringInfo.GetTextElementEnumerator(word);
        var pieces = new List<(string, bool)>();
        while (elements.MoveNext())
        {
            pieces.Add((elements.GetTextElement(), pieces.Count > 0));
        }
        return pieces;
    }

    private static float Measure(string text, bool isBold, float size, CertificateFonts fonts)
    {
        using var line = new TextLine(text, isBold, size, fonts);
        return line.Width;
    }
}
