using System.Text;
using UglyToad.PdfPig.Core;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>The glyphs of one page, and the lines that they make.</summary>
internal sealed class PdfPageText(PdfBudget budget)
{
    // In shares of the height of the text: a space is narrower than a gap between columns.
    private const double SpaceGap = 0.15;
    private const double ColumnGap = 0.8;
    private const double SameLine = 0.4;
    private const double UsualHeight = 10;

    private readonly List<Glyph> _glyphs = [];

    public void Add(string text, double height, PdfPoint start, PdfPoint end)
    {
        budget.TakeGlyph(_glyphs.Count);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }
        var (across, up) = (end.X - start.X, end.Y - start.Y);
        var turn = Math.Abs(across) >= Math.Abs(up) ? 0 : Math.Sign(up);
        // Text that is turned by a quarter is read along the other axis.
        var (from, to, line) = turn == 0 ? (start.X, end.X, -start.Y) : (start.Y * turn, end.Y * turn, start.X * turn);
        _glyphs.Add(new Glyph(text, turn, (float)from, (float)to, (float)line, (float)(height > 0 ? height : UsualHeight)));
    }

    /// <summary>The lines from the top of the page to its end, each with its pieces from left to right.</summary>
    public IReadOnlyList<PdfLine> Lines()
    {
        List<PdfLine> lines = [];
        List<Glyph> line = [];
        foreach (var glyph in _glyphs.OrderBy(g => g.Turn).ThenBy(g => g.Line))
        {
            if (line.Count > 0 && (glyph.Turn != line[0].Turn || glyph.Line - line[^1].Line > SameLine * glyph.Height))
            {
                lines.Add(LineOf(line));
                line = [];
            }
            line.Add(glyph);
        }
        return line.Count > 0 ? [.. lines, LineOf(line)] : lines;
    }

    private static PdfLine LineOf(List<Glyph> glyphs)
    {
        List<PdfCell> cells = [];
        var text = new StringBuilder();
        var (left, right) = (0f, 0f);
        foreach (var glyph in glyphs.OrderBy(g => g.Left))
        {
            var gap = glyph.Left - right;
            if (text.Length > 0 && gap > ColumnGap * glyph.Height)
            {
                cells.Add(new PdfCell(text.ToString(), left, right));
                text.Clear();
            }
            left = text.Length == 0 ? glyph.Left : left;
            text.Append(text.Length > 0 && gap > SpaceGap * glyph.Height ? " " : "").Append(glyph.Text);
            right = Math.Max(text.Length == glyph.Text.Length ? glyph.Right : right, glyph.Right);
        }
        return new PdfLine([.. cells, new PdfCell(text.ToString(), left, right)]);
    }

    private readonly record struct Glyph(string Text, int Turn, float Left, float Right, float Line, float Height);
}

/// <summary>One line of a page, in pieces with wide gaps between them.</summary>
internal sealed record PdfLine(IReadOnlyList<PdfCell> Cells);

/// <summary>A piece of a line, with where it begins and ends.</summary>
internal sealed record PdfCell(string Text, float Left, float Right);
