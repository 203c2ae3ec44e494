using System.Security.Cryptography;
using System.Text;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Reading;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Which column of a file is what. Payment blocks that repeat the same headings (payment 1, payment 2 ...) are read as that many lines
/// for the same person.
/// </summary>
internal sealed class PayrollLayout
{
    private static readonly (string Name, string[] Keys)[] Products =
    [
        ("BrightPay hourly payments", ["rateperhourifdifferentfromstandardrate", "numberofnormalhours"]),
        ("BrightPay basic payments", ["employeeworksnumber", "amount"]),
        ("BrightPay employees", ["hourlypayrate", "paymentcalculationmethod"]),
        ("Payroo timesheet", ["employeesworksnumber", "quantity", "rate"]),
        ("Sage 50 employee details", ["employeereference", "salaryperperiod"]),
        ("Xero salary and wages", ["rateperunit", "numberofunitsperweek"]),
    ];

    private static readonly PayColumn[] RepeatedInBlocks =
        [PayColumn.HourlyRate, PayColumn.OvertimeRate, PayColumn.PeriodPay, PayColumn.PeriodHours, PayColumn.UnclearHours, PayColumn.CountsAsPay, PayColumn.LineType, PayColumn.Allowances];

    private readonly MappedCell[][] _blocks;
    private readonly PayColumn[] _columns;

    private PayrollLayout(string name, IReadOnlyList<PayHeading> headings, PayColumn[] columns, MappedCell[][] blocks, IReadOnlyList<UsedColumn> used) =>
        (Name, Headings, _columns, _blocks, Used) = (name, headings, columns, blocks, used);

    /// <summary>What known headings leave open; null where nothing is, as after the employer has answered.</summary>
    public UnclearColumns? Unclear { get; private init; }

    public string Name { get; }
    public IReadOnlyList<PayHeading> Headings { get; }
    public string Signature => SignatureOf(Headings);
    public int Blocks => _blocks.Length;

    /// <summary>Columns that are read, as the headings name them.</summary>
    public IReadOnlyList<UsedColumn> Used { get; }

    /// <summary>Headings of identifying columns, left unread.</summary>
    public IReadOnlyList<string> Skipped => [.. Headings.Where(h => h.Kind == HeadingKind.Identifying).Select(h => h.Text).Distinct()];

    public IReadOnlyCollection<PayColumn> Columns => [.. Used.Select(u => u.Column).Distinct()];

    /// <summary>The headings with what each column is read as, to be shown to somebody who may know better.</summary>
    public IReadOnlyList<PayHeading> AsHeadings() => [.. Headings.Select((h, i) => h with { Column = (Unclear?.Columns ?? _columns)[i] })];

    /// <summary>The cells that make one line of a row; those outside the blocks belong to each.</summary>
    public ReadOnlySpan<MappedCell> Cells(int block) => _blocks[block];

    /// <summary>Makes a layout from known headings.</summary>
    public static PayrollLayout Detected(IReadOnlyList<PayHeading> headings, PayFrequency? paidEvery, bool isAboutHours)
    {
        var keys = headings.Select(h => h.Key).ToHashSet();
        var product = Array.Find(Products, p => p.Keys.All(keys.Contains)).Name;
        PayColumn[] columns = [.. headings.Select(h => h.Column)];
        if (UnclearHeadings.AreHoursOfAWeek(columns, paidEvery))
        {
            columns = [.. columns.Select(c => c == PayColumn.UnclearHours ? PayColumn.WeeklyHours : c)];
        }
        return Make(product ?? "Known headings", headings, columns, UnclearHeadings.Find(headings, columns, paidEvery, isAboutHours));
    }

    /// <summary>
    /// Makes a layout from what the employer said about each column. An identifying column stays unread, whatever was said.
    /// </summary>
    public static PayrollLayout Mapped(IReadOnlyList<PayHeading> headings, ColumnMapping mapping) =>
        Make("Mapped by the employer", headings, [.. headings.Select((h, i) => h.Kind == HeadingKind.Identifying ? PayColumn.None : mapping.Columns.GetValueOrDefault(i))]);

    /// <summary>
    /// The layout of the multi-timesheet of Sage Payroll in Ireland, which has no headings; null where the rows are not one. Its columns
    /// are: type, employee, payment, department, cost centre, hours, rate.
    /// </summary>
    public static PayrollLayout? WithoutHeadings(IReadOnlyList<List<string>> rows)
    {
        var isSage = rows.Count > 0 && rows.All(r => r.Count == 7 && r[0].Trim() is "2" or "D" && r[1].Trim().Length > 0);
        if (!isSage)
        {
            return null;
        }
        var headings = Positions(7);
        return Make(
            "Sage Payroll (Ireland) timesheet",
            headings,
            [PayColumn.LineType, PayColumn.WorksNumber, PayColumn.None, PayColumn.None, PayColumn.None, PayColumn.PeriodHours, PayColumn.HourlyRate]);
    }

    /// <summary>Stand-ins for headings that a file does not have.</summary>
    public static IReadOnlyList<PayHeading> Positions(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new PayHeading($"Column {i}", HeadingKind.Other, PayColumn.None))];

    /// <summary>The signature by which a mapping is remembered: the folded headings, in their order.</summary>
    public static string SignatureOf(IReadOnlyList<PayHeading> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(h => h.Key)))));

    private static PayrollLayout Make(string name, IReadOnlyList<PayHeading> headings, PayColumn[] columns, UnclearColumns? unclear = null)
    {
        var blockCount = Math.Max(1, RepeatedInBlocks.Max(r => columns.Count(c => c == r)));
        var blocks = new MappedCell[blockCount][];
        for (var block = 0; block < blockCount; block++)
        {
            blocks[block] = [.. CellsOf(columns, block)];
        }
        var used = columns.Index()
            .Where(c => c.Item != PayColumn.None)
            .Select(c => new UsedColumn(headings[c.Index].Text, c.Item))
            .DistinctBy(u => (u.Heading, u.Column))
            .ToList();
        return new PayrollLayout(name, headings, columns, blocks, used) { Unclear = unclear };
    }

    private static IEnumerable<MappedCell> CellsOf(PayColumn[] columns, int block)
    {
        foreach (var column in columns.Distinct().Where(c => c != PayColumn.None))
        {
            var places = columns.Index().Where(c => c.Item == column).Select(c => c.Index).ToList();
            var isRepeated = places.Count > 1 && RepeatedInBlocks.Contains(column);
            if (!isRepeated)
            {
                yield return new MappedCell(places[0], column);
            }
            else if (block < places.Count)
            {
                yield return new MappedCell(places[block], column);
            }
        }
    }
}

/// <param name="At">Number of the cell in its row, from 0.</param>
internal readonly record struct MappedCell(int At, PayColumn Column)
{
    // Computed once, since it is asked for every cell of a long file.
    public bool IsFigure { get; } = Column.IsFigure();
    public bool Divides { get; } = Column.Divides();
}
