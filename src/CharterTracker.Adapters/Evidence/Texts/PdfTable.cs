namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>
/// Finds tables among the lines of a page: lines of several pieces that follow each other, in columns that do not overlap.
/// </summary>
internal static class PdfTable
{
    /// <summary>Runs of lines that may be a table, or of text.</summary>
    public static IEnumerable<List<PdfRow>> In(IReadOnlyList<PdfLine> lines)
    {
        List<PdfLine> run = [];
        foreach (var line in lines)
        {
            if (run.Count > 0 && (line.Cells.Count == 1) != (run[0].Cells.Count == 1))
            {
                yield return RowsOf(run);
                run = [];
            }
            run.Add(line);
        }
        yield return RowsOf(run);
    }

    private static List<PdfRow> RowsOf(List<PdfLine> lines)
    {
        var columns = ColumnsOf(lines.SelectMany(l => l.Cells));
        return [.. lines.Select(line => new PdfRow([.. columns.Select(column => In(column, line))], [.. line.Cells.Select(c => c.Text)]))];

        static string In((float Left, float Right) column, PdfLine line) =>
            string.Join(' ', line.Cells.Where(c => c.Left >= column.Left && c.Right <= column.Right).Select(c => c.Text));
    }

    /// <summary>Stretches of the page that some piece covers, from left to right.</summary>
    private static List<(float Left, float Right)> ColumnsOf(IEnumerable<PdfCell> cells)
    {
        List<(float Left, float Right)> columns = [];
        foreach (var cell in cells.OrderBy(c => c.Left))
        {
            if (columns.Count > 0 && cell.Left <= columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, cell.Right));
            }
            else
            {
                columns.Add((cell.Left, cell.Right));
            }
        }
        return columns;
    }
}

/// <summary>A line of a table.</summary>
/// <param name="Placed">One cell for each column of the table, empty where nothing stands in it.</param>
/// <param name="InOrder">The pieces of the line as they follow each other.</param>
internal sealed record PdfRow(IReadOnlyList<string> Placed, IReadOnlyList<string> InOrder);
