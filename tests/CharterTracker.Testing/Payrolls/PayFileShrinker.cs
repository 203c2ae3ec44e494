namespace CharterTracker.Testing.Payrolls;

/// <summary>
/// Makes a failing file smaller, step by step, for as long as it fails in the same way: fewer rows, fewer columns, plainer dress, emptier
/// cells.
/// </summary>
internal static class PayFileShrinker
{
    public static async Task<(PayFile File, TrialResult Result)> ShrinkAsync(PayFile file)
    {
        var result = await PayFileTrial.RunAsync(file);
        if (result.Fault is not { } fault)
        {
            return (file, result);
        }
        var isSmaller = true;
        while (isSmaller)
        {
            isSmaller = false;
            foreach (var candidate in Smaller(file).Where(IsWhole))
            {
                var tried = await PayFileTrial.RunAsync(candidate);
                if (tried.Fault?.Kind == fault.Kind)
                {
                    (file, result, isSmaller) = (candidate, tried, true);
                    break;
                }
            }
        }
        return (file, result);
    }

    /// <summary>Whether somebody is left, and a total or a footer still has that by which it is known.</summary>
    private static bool IsWhole(PayFile file) => file.Rows.Any(r => r.IsPerson) && file.Rows.Index().All(
        r => r.Item.Kind is not (RowKind.Total or RowKind.Footer) || ReferenceTotals.IsKnown(file, r.Index));

    private static IEnumerable<PayFile> Smaller(PayFile file) =>
        Plainer(file).Concat(WithoutRows(file)).Concat(WithoutColumns(file)).Concat(WithoutCells(file));

    private static IEnumerable<PayFile> Plainer(PayFile file)
    {
        var plain = new PayDress { Headings = file.Dress.Headings };
        PayDress[] dresses =
        [
            plain,
            plain with { Preamble = file.Dress.Preamble },
            file.Dress with { Preamble = [.. file.Dress.Preamble.Skip(1)] },
            file.Dress with { EmptyColumns = 0 },
            file.Dress with { QuotesAll = false },
            file.Dress with { Encoding = PayEncoding.Utf8 },
            file.Dress with { NewLine = "\r\n" },
            file.Dress.Headings == HeadingLines.Two ? file.Dress with { Headings = HeadingLines.One } : file.Dress,
        ];
        return dresses.Where(d => !IsSame(d, file.Dress)).Select(d => file with { Dress = d });
    }

    private static bool IsSame(PayDress one, PayDress other) =>
        one with { Preamble = other.Preamble } == other && one.Preamble.Count == other.Preamble.Count;

    private static IEnumerable<PayFile> WithoutRows(PayFile file) =>
        file.Rows.Index().Select(r => file with { Rows = [.. file.Rows.Where((_, at) => at != r.Index)] });

    private static IEnumerable<PayFile> WithoutColumns(PayFile file) =>
        file.Columns.Count == 2 ? [] : file.Columns.Index().Select(c => file with
        {
            Columns = [.. file.Columns.Where((_, at) => at != c.Index)],
            Rows = [.. file.Rows.Select(r => r with { Cells = [.. r.Cells.Where((_, at) => at != c.Index)] })],
        });

    private static IEnumerable<PayFile> WithoutCells(PayFile file) =>
        from row in file.Rows.Index()
        where row.Item.Kind == RowKind.Person
        from cell in row.Item.Cells.Index()
        where cell.Item != PayCell.Empty
        select file with
        {
            Rows = [.. file.Rows.Select((r, at) => at != row.Index ? r
                : r with { Cells = [.. r.Cells.Select((c, i) => i == cell.Index ? PayCell.Empty : c)] })],
        };
}
