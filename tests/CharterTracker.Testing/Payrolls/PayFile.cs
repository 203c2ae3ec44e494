using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Testing.Payrolls;

/// <summary>
/// A made payroll file, of which every column and every cell is known for what it is. The writer turns it into bytes, and the reference
/// checker judges what it says without reading those.
/// </summary>
public sealed record PayFile(PaySetting Setting, PayDress Dress, IReadOnlyList<PayFileColumn> Columns, IReadOnlyList<PayFileRow> Rows)
{
    public bool Has(Holds holds) => Columns.Any(c => c.Holds == holds);

    /// <summary>The cells of a row that hold one thing, from left to right.</summary>
    public IEnumerable<PayCell> Cells(PayFileRow row, Holds holds) =>
        Columns.Index().Where(c => c.Item.Holds == holds).Select(c => row.Cells[c.Index]);
}

/// <param name="Pair">
/// The block that the column belongs to, such as 2 for "Rate 2" and "Hours 2"; 0 where it belongs to none.
/// </param>
public sealed record PayFileColumn(Holds Holds, string Heading, int Pair = 0);

public sealed record PayFileRow(RowKind Kind, IReadOnlyList<PayCell> Cells)
{
    public bool IsBlank => Cells.All(c => string.IsNullOrWhiteSpace(c.Text));

    public bool IsPerson => Kind == RowKind.Person && !IsBlank;
}

public enum RowKind
{
    /// <summary>A person, or a payment to a person.</summary>
    Person,
    Total,

    /// <summary>A line of the print: a page number, who printed it, how many people it lists.</summary>
    Footer,

    /// <summary>The headings once more, at the top of another page.</summary>
    Headings,
    Blank,
}

/// <summary>A cell as it is written, and what it says; an empty one says nothing, whatever signs stand in it.</summary>
public sealed record PayCell(string Text, decimal? Number = null, DateOnly? Date = null, Says Says = Says.Nothing)
{
    public static PayCell Empty { get; } = new("");
}

/// <summary>What the words in a cell say.</summary>
[Flags]
public enum Says
{
    Nothing = 0,

    /// <summary>It holds something, of which nobody can tell what it means.</summary>
    Unclear = 1,
    Apprentice = 1 << 1,
    NotApprentice = 1 << 2,
    TermTime = 1 << 3,
    ZeroHours = 1 << 4,
    Hourly = 1 << 5,
    Salaried = 1 << 6,
    Weekly = 1 << 7,
    Fortnightly = 1 << 8,
    FourWeekly = 1 << 9,
    Monthly = 1 << 10,
    InLondon = 1 << 11,
    OutsideLondon = 1 << 12,

    /// <summary>The payment is for hours worked.</summary>
    Work = 1 << 13,

    /// <summary>The payment is for days worked.</summary>
    Days = 1 << 14,

    /// <summary>The payment is for a shift or a night, of which nobody knows the hours.</summary>
    Shift = 1 << 15,

    /// <summary>The payment is for no hours: mileage, a premium on top, a bonus, a deduction.</summary>
    NoWork = 1 << 16,

    /// <summary>A National Insurance number, in a column that is not one of them.</summary>
    NationalInsurance = 1 << 17,
}

/// <summary>What the employer knows and states beside the file, and the rates of its pay date.</summary>
public sealed record PaySetting
{
    public required DateOnly PayDate { get; init; }
    public required PayRates Rates { get; init; }
    public required PayScope Scope { get; init; }
    public required PayrollStatements Statements { get; init; }

    /// <summary>The region of a file without workplaces.</summary>
    public required WageRegion Region { get; init; }

    /// <summary>Whether the employer has matched the workplaces before, so that nothing has to be asked.</summary>
    public required bool KnowsWorkplaces { get; init; }
}

/// <summary>How a file is written.</summary>
public sealed record PayDress
{
    public char Separator { get; init; } = ',';
    public string NewLine { get; init; } = "\r\n";
    public PayEncoding Encoding { get; init; }
    public bool QuotesAll { get; init; }
    public HeadingLines Headings { get; init; } = HeadingLines.One;

    /// <summary>Lines before the headings, each with its cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Preamble { get; init; } = [];

    /// <summary>Empty columns after the last, as Excel writes them.</summary>
    public int EmptyColumns { get; init; }
}

public enum PayEncoding
{
    Utf8,
    Utf8WithMark,
    Utf16,
    Windows1252,
}

public enum HeadingLines
{
    None,
    One,

    /// <summary>Each heading stands over two lines, as in print.</summary>
    Two,
}
