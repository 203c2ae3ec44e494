using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Reading;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>One or several rows among the first that may be the headings, put together column by column.</summary>
internal sealed record HeadingCandidate(IReadOnlyList<FirstRow> Rows, IReadOnlyList<PayHeading> Headings)
{
    private const int MaxHeading = 120;

    public int LastRow => Rows[^1].Number;

    /// <summary>How many headings are known for anything at all.</summary>
    public int Recognised { get; } = Headings.Count(h => h.Text.Length > 0 && h.Kind != HeadingKind.Other);

    /// <summary>How much is known of the headings: how many, and of how many of them more than that they do not matter.</summary>
    public (int, int) Score { get; } = (
        Headings.Count(h => h.Text.Length > 0 && h.Kind != HeadingKind.Other),
        Headings.Count(h => h.Text.Length > 0 && h.Kind is not (HeadingKind.Other or HeadingKind.Harmless)));

    /// <summary>Whether these are surely the headings of a payroll file.</summary>
    public bool IsKnown { get; } = Headings.Count(h => h.Text.Length > 0 && h.Kind != HeadingKind.Other) >= 2
        && Headings.Any(h => h.Kind is HeadingKind.Known or HeadingKind.Unclear);

    /// <summary>Whether it is one row that says in every column what is in it.</summary>
    public bool IsComplete =>
        Rows.Count == 1 && Headings.All(h => h.Text.Length == 0 || h.Kind is not (HeadingKind.Other or HeadingKind.Harmless));

    /// <summary>Whether there is pay in it, without which a table is none of a payroll.</summary>
    public bool HasPay { get; } = Headings.Any(h => h.Column.IsRate()
        || h.Column.IsPayOverTime() || h.Column is PayColumn.GrossPay or PayColumn.HoursBand || h.Doubt is not null || h.Column.IsHours());

    /// <summary>
    /// Whether the row may be headings that nobody knows: half of its cells have words that rows of people do not have. A row of people
    /// must never be shown or asked about.
    /// </summary>
    public bool MayBeHeadings
    {
        get
        {
            var filled = Headings.Where(h => h.Text.Length > 0).ToList();
            var sure = filled.Count(h => h.IsSurelyAHeading);
            return sure >= 2 && sure * 2 >= filled.Count;
        }
    }

    /// <summary>
    /// The candidates that begin at a row: it alone, and with one or two rows below it. Where an upper row has gaps, its headings may stand
    /// over all columns up to the next, or over their own only.
    /// </summary>
    public static IEnumerable<HeadingCandidate> At(IReadOnlyList<FirstRow> first, int at)
    {
        for (var height = 1; height <= 3 && at + height <= first.Count && IsWords(first[at + height - 1]); height++)
        {
            List<FirstRow> rows = [.. first.Skip(at).Take(height)];
            if (rows.Max(r => r.Filled) < 2)
            {
                continue;
            }
            if (height == 1)
            {
                yield return new HeadingCandidate(rows, [.. rows[0].Cells.Select(PayHeading.Parse)]);
                continue;
            }
            // A row of people must not be taken for the second line of the headings above it, nor a table of two words for the first.
            if (!rows[1..].TrueForAll(IsLikeHeadings) || IsOfItsOwn(rows[0]))
            {
                yield break;
            }
            yield return new HeadingCandidate(rows, Joined(rows, isSpread: true));
            yield return new HeadingCandidate(rows, Joined(rows, isSpread: false));
        }
    }

    private static bool IsLikeHeadings(FirstRow row)
    {
        List<PayHeading> filled = [.. row.Cells.Where(c => !string.IsNullOrWhiteSpace(c)).Select(PayHeading.Parse)];
        return filled.Exists(h => h.IsSurelyAHeading) && filled.Count(h => h.HasUsualWords) * 2 >= filled.Count;
    }

    private static bool IsOfItsOwn(FirstRow row) => row.Filled > 1
        && row.Cells.TrueForAll(c =>
            string.IsNullOrWhiteSpace(c) || PayHeading.Parse(c).Kind is HeadingKind.Known or HeadingKind.Identifying);

    /// <summary>Whether a row has nothing but words: one with an amount or a date is data.</summary>
    private static bool IsWords(FirstRow row) => row.Filled > 0 && row.Cells.TrueForAll(IsWord);

    private static bool IsWord(string cell) =>
        cell.Length <= MaxHeading
            && !cell.StartsWith('#') && !(CellValues.TryNumber(cell, divides: false, out var number) && number is not null)
        && !CellDate.TryRead(cell.AsSpan().Trim(), out _) && !NationalInsurance.IsIn(cell);

    private static List<PayHeading> Joined(List<FirstRow> rows, bool isSpread)
    {
        var width = rows.Max(r => r.Cells.Count);
        var above = new string[rows.Count];
        Array.Fill(above, "");
        var headings = new List<PayHeading>();
        for (var at = 0; at < width; at++)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                var cell = at < rows[row].Cells.Count ? rows[row].Cells[at].Trim() : "";
                var isLast = row == rows.Count - 1;
                above[row] = cell.Length > 0 || isLast || !isSpread || rows[row].Filled < 2 ? cell : above[row];
            }
            headings.Add(PayHeading.Parse(string.Join(' ', above.Where(a => a.Length > 0))));
        }
        return headings;
    }
}
