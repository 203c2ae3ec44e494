using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Reading;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// The payments that one row can have: basic pay, and others at rates of their own. Payment blocks that repeat the same headings (payment
/// 1, payment 2 ...), numbered rates and overtime all make one each.
/// </summary>
internal static class PayrollParts
{
    public static (List<MappedCell> Cells, IReadOnlyList<PayrollPart> Parts) Of(IReadOnlyList<PayHeading> headings, PayColumn[] columns)
    {
        var names = Enumerable.Range(0, columns.Length).Select(at => NameOf(headings, columns, at)).ToList();
        PairLone(columns, names);
        var rates = columns.Index()
            .Where(c => c.Item is PayColumn.OvertimeRate or PayColumn.OvertimePay).Select(c => names[c.Index]).ToHashSet();
        // Hours of nights without a rate for nights are part of all hours.
        var read = Enumerable.Range(0, columns.Length)
            .Where(at => columns[at].IsRead()
                && (columns[at] != PayColumn.OvertimeHours || !headings[at].NeedsARate || rates.Contains(names[at])))
            .ToList();
        var parts = read.Select(at => names[at]).Prepend("").Distinct().ToList();
        var cells = read.Select(at =>
            new MappedCell(at, columns[at], parts.IndexOf(names[at]), headings[at].IsBare && columns[at] == headings[at].Column)).ToList();
        return (cells, [.. parts.Select((_, part) => new PayrollPart(cells.Exists(c => c.Part == part && c.Column.IsHours())))]);
    }

    /// <summary>
    /// Gives hours and a rate, or hours and their pay, the same payment, where there is one of each and their headings do not say so.
    /// </summary>
    private static void PairLone(PayColumn[] columns, List<string> names)
    {
        List<int> Lone(PayColumn column, params PayColumn[] others) => [.. columns.Index()
            .Where(c => c.Item == column && !columns.Index().Any(o => others.Contains(o.Item) && names[o.Index] == names[c.Index]))
            .Select(c => c.Index)];

        foreach (var other in new[] { PayColumn.OvertimeRate, PayColumn.OvertimePay })
        {
            if (Lone(PayColumn.OvertimeHours, PayColumn.OvertimeRate, PayColumn.OvertimePay) is [var hours]
                && Lone(other, PayColumn.OvertimeHours) is [var paid])
            {
                names[hours] = names[paid];
            }
        }
    }

    private static string NameOf(IReadOnlyList<PayHeading> headings, PayColumn[] columns, int at)
    {
        var before = Enumerable.Range(0, at).ToList();
        if (columns[at].IsFurther())
        {
            var part = headings[at].Part;
            // What the employer mapped by hand goes together by its order.
            return part.Length > 0 ? part : $"further {before.Count(b => columns[b] == columns[at])}";
        }
        var blocks = IsRepeatedInBlocks(columns[at])
            ? before.Count(b => columns[b] == columns[at] && headings[b].Key == headings[at].Key) : 0;
        return blocks == 0 ? "" : $"block {blocks}";
    }

    private static bool IsRepeatedInBlocks(PayColumn column) => column is
        PayColumn.HourlyRate or PayColumn.PeriodPay or PayColumn.PeriodHours or PayColumn.UnclearHours or PayColumn.CountsAsPay or PayColumn.LineType
        or PayColumn.Allowances;
}

/// <param name="HasHours">Whether the file has a column with the hours of this payment.</param>
internal sealed record PayrollPart(bool HasHours);

/// <param name="At">Number of the cell in its row, from 0.</param>
/// <param name="Part">The payment that it belongs to: 0 for basic pay and what is said of the whole row.</param>
/// <param name="IsBare">It is a rate whose heading does not say for what.</param>
internal readonly record struct MappedCell(int At, PayColumn Column, int Part, bool IsBare)
{
    // Computed once, since it is asked for every cell of a long file.
    public bool IsFigure { get; } = Column.IsFigure();
    public bool Divides { get; } = Column.Divides();

    /// <summary>Whether 26.227 in it could be twenty-six thousand.</summary>
    public bool MayBeThousands { get; } = Column.IsPayOverTime() || Column == PayColumn.GrossPay;
}
