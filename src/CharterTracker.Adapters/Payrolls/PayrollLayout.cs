using System.Security.Cryptography;
using System.Text;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Reading;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Which column of a file is what: read, known not to matter, watched for numbers because nobody knows what it is, or left out by the
/// employer although it is pay or hours.
/// </summary>
internal sealed class PayrollLayout
{
    private readonly PayColumn[] _columns;

    private PayrollLayout(string name, IReadOnlyList<PayHeading> headings, PayColumn[] columns, bool isMapped)
    {
        (Name, Headings, _columns, IsMapped) = (name, headings, columns, isMapped);
        var places = Enumerable.Range(0, headings.Count).ToList();
        (Cells, Parts) = PayrollParts.Of(headings, columns);
        Used = [.. Cells.OrderBy(c => c.At).Select(c => new UsedColumn(ShownName(c.At), c.Column)).Distinct()];
        Watched = [.. places.Where(at => columns[at] == PayColumn.None && headings[at].Kind == HeadingKind.Other)];
        LeftOut = [.. places.Where(at => headings[at].Column.CouldLower() && columns[at] is PayColumn.None or PayColumn.NotPay)];
    }

    public string Name { get; }
    public IReadOnlyList<PayHeading> Headings { get; }

    /// <summary>Whether the employer said what the columns are.</summary>
    public bool IsMapped { get; }

    /// <summary>What known headings leave open; null where nothing is.</summary>
    public UnclearColumns? Unclear { get; private init; }
    public string Signature => SignatureOf(Headings);

    /// <summary>The cells of a row that are read.</summary>
    public List<MappedCell> Cells { get; }

    /// <summary>The payments of a row, basic pay first: each has figures of its own.</summary>
    public IReadOnlyList<PayrollPart> Parts { get; }

    /// <summary>Columns that are read, as the headings name them.</summary>
    public IReadOnlyList<UsedColumn> Used { get; }

    /// <summary>Columns that nobody knows: where they have numbers, the employer is asked.</summary>
    public int[] Watched { get; }

    /// <summary>Those of them that speak of pay or hours, about which any word is a question.</summary>
    public bool SoundsLikePay(int at) => Headings[at].SoundsLikePay;

    /// <summary>Columns with pay or hours that the employer left unread.</summary>
    public int[] LeftOut { get; }

    /// <summary>Headings of identifying columns, left unread.</summary>
    public IReadOnlyList<string> Skipped => [.. Headings.Where(h => h.Kind == HeadingKind.Identifying).Select(h => h.Text).Distinct()];

    public IReadOnlyCollection<PayColumn> Columns => [.. Cells.Select(c => c.Column).Distinct()];

    /// <summary>Whether rows say whose they are: by a works number, or a name that is left unread.</summary>
    public bool NamesPeople => Columns.Contains(PayColumn.WorksNumber) || Skipped.Count > 0;

    /// <summary>Columns that are not read, and why that changes nothing.</summary>
    public IReadOnlyList<UnreadColumn> Unread =>
    [
        .. Enumerable.Range(0, Headings.Count)
            .Where(at => Headings[at].Text.Length > 0 && Headings[at].Kind != HeadingKind.Identifying && !Cells.Exists(c => c.At == at))
            .Select(at => new UnreadColumn(ShownName(at), ReasonFor(at)))
            .Distinct(),
    ];

    /// <summary>The headings with what each column is read as, to be shown to somebody who may know better.</summary>
    public IReadOnlyList<PayHeading> AsHeadings(IReadOnlyCollection<int> asked) =>
        [.. Headings.Select((h, i) => h with { Column = asked.Contains(i) ? PayColumn.None : _columns[i] })];

    /// <summary>Makes a layout from known headings.</summary>
    public static PayrollLayout Detected(IReadOnlyList<PayHeading> headings, PayrollPlan plan)
    {
        PayColumn[] columns = [.. headings.Select(h => h.Column)];
        if (UnclearHeadings.AreHoursOfAWeek(columns, plan.Statements.PaidEvery))
        {
            columns = [.. columns.Select(c => c == PayColumn.UnclearHours ? PayColumn.WeeklyHours : c)];
        }
        return new PayrollLayout(PayrollProducts.NameOf(headings), headings, columns, isMapped: false)
        {
            Unclear = UnclearHeadings.Find(headings, columns, plan.Statements.PaidEvery, plan.IsAboutHours),
        };
    }

    /// <summary>
    /// Makes a layout from what the employer said about each column. An identifying column stays unread, and pay for a day stays that,
    /// whatever was said.
    /// </summary>
    public static PayrollLayout Mapped(IReadOnlyList<PayHeading> headings, ColumnMapping mapping, bool isAboutHours)
    {
        PayColumn[] columns = [.. headings.Select((h, i) => As(h, mapping.Columns.GetValueOrDefault(i)))];
        var unclear = headings.Index()
            .Where(h => !isAboutHours && h.Item.Doubt is not null && columns[h.Index] == PayColumn.None).Select(h => h.Index).ToList();
        return new PayrollLayout("Mapped by the employer", headings, columns, isMapped: true)
        {
            Unclear = unclear.Count == 0 ? null : UnclearHeadings.Find(headings, columns, null, isAboutHours: false),
        };
    }

    /// <summary>
    /// The layout of the multi-timesheet of Sage Payroll in Ireland, which has no headings; null where the rows are not one. Its columns
    /// are: type, employee, payment, department, cost centre, hours, rate.
    /// </summary>
    public static PayrollLayout? WithoutHeadings(IReadOnlyList<List<string>> rows)
    {
        var isSage = rows.Count > 0 && rows.All(r => r.Count is 6 or 7 && r[0].Trim() is "2" or "D" && r[1].Trim().Length > 0);
        return isSage
            ? new PayrollLayout(
                "Sage Payroll (Ireland) timesheet",
                [.. Positions(7)
                    .Select((h, i) => i is >= 2 and <= 4 ? h with { Kind = HeadingKind.Harmless, Unread = UnreadReason.Reference } : h)],
                [PayColumn.LineType, PayColumn.WorksNumber, PayColumn.None, PayColumn.None, PayColumn.None,
                    PayColumn.PeriodHours, PayColumn.HourlyRate],
                isMapped: false)
            : null;
    }

    /// <summary>Stand-ins for headings that a file does not have.</summary>
    public static IReadOnlyList<PayHeading> Positions(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new PayHeading($"Column {i}", HeadingKind.Other, PayColumn.None))];

    /// <summary>The signature by which a mapping is remembered: the folded headings, in their order.</summary>
    public static string SignatureOf(IReadOnlyList<PayHeading> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(h => h.Key)))));

    /// <summary>
    /// The heading, if it is made of words that headings have; else the number of the column, since it may name somebody.
    /// </summary>
    private string ShownName(int at) => Headings[at].HasUsualWords ? Headings[at].Text : $"Column {at + 1}";

    private UnreadReason ReasonFor(int at) =>
        LeftOut.Contains(at) ? UnreadReason.LeftOut
        : _columns[at] switch
        {
            PayColumn.Extra => UnreadReason.Extra,
            PayColumn.FullTimeFigure => UnreadReason.FullTimeFigure,
            PayColumn.NotPay => UnreadReason.Said,
            PayColumn.OvertimeHours => UnreadReason.PartOfOthers,
            _ => Headings[at].Unread ?? UnreadReason.Words,
        };

    private static PayColumn As(PayHeading heading, PayColumn said) =>
        heading.Kind == HeadingKind.Identifying ? PayColumn.None
        // Weeks that are not the paid ones are those worked, which says that pay is for part of the year.
        : heading.Doubt == HeadingDoubt.Weeks && said is (PayColumn.NotPay or PayColumn.Extra) ? PayColumn.TermTime
        : heading.Column == PayColumn.DayRate && said != PayColumn.None ? PayColumn.DayRate
        : said;
}
