namespace CharterTracker.Testing.Payrolls;

/// <summary>Adds what belongs to nobody: totals, footers, blank rows, headings once more, lines before the headings; and how it is
/// written.</summary>
internal static class Trimmings
{
    private static readonly Holds[] Summed =
    [
        Holds.WeeklyHours, Holds.PeriodHours, Holds.AnnualPay, Holds.PeriodPay, Holds.MonthlyPay, Holds.WeeklyPay, Holds.GrossPay,
        Holds.FurtherHours, Holds.Deduction, Holds.NetPay, Holds.ToDate,
    ];

    private static readonly Holds[] Textual = [Holds.Name, Holds.WorksNumber, Holds.Harmless, Holds.Element, Holds.Contract];

    public static PayFile Add(Random random, CellStyle style, PayFile file)
    {
        var rows = file.Rows.ToList();
        var dress = Dress(random, file, style);
        if (dress.Headings == HeadingLines.None && random.Chance(50))
        {
            rows.Insert(random.Next(rows.Count + 1), OfWords(file, rows[0]));
        }
        Between(random, file, rows, dress);
        if (random.Chance(14))
        {
            if (random.Chance(40))
            {
                rows.Add(Row(file, RowKind.Blank, _ => PayCell.Empty));
            }
            rows.Add(Total(random, style, file));
        }
        for (var footers = random.Chance(12) ? random.Next(1, 3) : 0; footers > 0; footers--)
        {
            rows.Add(Footer(random, file));
        }
        return file with { Rows = rows, Dress = dress };
    }

    /// <summary>Somebody of whom nothing but words is known, so that the row looks like headings.</summary>
    private static PayFileRow OfWords(PayFile file, PayFileRow like) =>
        new(RowKind.Person, [.. file.Columns.Index().Select(c =>
            c.Item.Holds == Holds.WorksNumber ? new PayCell("Carol")
            : Textual.Contains(c.Item.Holds) && IsOnlyAWord(like.Cells[c.Index]) ? like.Cells[c.Index]
            : PayCell.Empty)]);

    // "Apprentice" may be a job, and is what many a column is called.
    private static bool IsOnlyAWord(PayCell cell) =>
        cell.Says is Says.Nothing or Says.Work && !cell.Text.Any(char.IsAsciiDigit)
            && !cell.Text.Contains("pprentic", StringComparison.Ordinal);

    private static void Between(Random random, PayFile file, List<PayFileRow> rows, PayDress dress)
    {
        if (random.Chance(6))
        {
            rows.Insert(random.Next(rows.Count), Row(file, RowKind.Blank, _ => PayCell.Empty));
        }
        if (random.Chance(3) && dress.Headings == HeadingLines.One)
        {
            rows.Insert(random.Next(1, rows.Count + 1), Row(file, RowKind.Headings, c => new PayCell(c.Heading)));
        }
        if (random.Chance(3))
        {
            rows.Insert(random.Next(1, rows.Count + 1), Footer(random, file));
        }
    }

    /// <summary>The sums of what can be summed, named in a column of words, or, now and then, by nothing at all.</summary>
    private static PayFileRow Total(Random random, CellStyle style, PayFile file)
    {
        var named = file.Columns.Index().Where(c => Textual.Contains(c.Item.Holds)).Select(c => c.Index).ToList();
        var at = named.Count > 0 && random.Chance(92) ? random.Pick(named) : -1;
        var text = random.Pick(CellWords.Totals);
        var cells = new List<PayCell>([.. file.Columns.Select((column, i) =>
            i == at ? new PayCell(text)
            : Summed.Contains(column.Holds) || (column.Holds == Holds.HourlyRate && random.Chance(30))
                ? style.Money(file.Rows.Sum(r => Math.Max(0, r.Cells[i].Number ?? 0)), random)
            : PayCell.Empty)]);
        return new PayFileRow(cells.TrueForAll(c => c.Text.Length == 0) ? RowKind.Blank : RowKind.Total, cells);
    }

    private static PayFileRow Footer(Random random, PayFile file)
    {
        var text = random.Pick(CellWords.Footers);
        var first = true;
        return Row(file, RowKind.Footer, _ =>
        {
            var cell = first ? new PayCell(text) : PayCell.Empty;
            first = false;
            return cell;
        });
    }

    private static PayFileRow Row(PayFile file, RowKind kind, Func<PayFileColumn, PayCell> cell) =>
        new(kind, [.. file.Columns.Select(cell)]);

    private static PayDress Dress(Random random, PayFile file, CellStyle style)
    {
        var separator = style.Mark == ',' ? random.Pick([';', ';', '\t']) : random.Chance(85) ? ',' : random.Pick([';', '\t', '|']);
        // Weeks of work cannot be told from weeks of pay where nothing names them.
        var isNamed = file.Has(Holds.WorkedWeeks) || file.Has(Holds.Multiplier);
        var headings = random.Chance(4) && !isNamed ? HeadingLines.None : random.Chance(4) ? HeadingLines.Two : HeadingLines.One;
        return new PayDress
        {
            Separator = separator,
            NewLine = random.Chance(80) ? "\r\n" : "\n",
            Encoding = random.Next(20) switch
            {
                0 or 1 => PayEncoding.Utf8WithMark,
                2 => PayEncoding.Utf16,
                3 => PayEncoding.Windows1252,
                _ => PayEncoding.Utf8,
            },
            QuotesAll = random.Chance(8),
            Headings = headings,
            Preamble = headings == HeadingLines.None || random.Chance(82) ? [] : Preamble(random, file.Columns.Count),
            EmptyColumns = random.Chance(4) ? random.Pick([1, 3, 12, 247]) : 0,
        };
    }

    private static IReadOnlyList<IReadOnlyList<string>> Preamble(Random random, int columns)
    {
        var lines = new List<string[]>();
        for (var count = random.Chance(6) ? 24 : random.Next(1, 5); count > 0; count--)
        {
            lines.Add(random.Pick<string[]>(
            [
                ["Riverside College Ltd"], ["Payroll report"], ["For the period 1 October 2026 to 31 October 2026"], [""],
                ["Name", "Location"], ["Riverside College", "Knowsley"], ["Pay Period End Date"], ["31/10/2026"],
                ["Company:", "Example Care"], ["Run date", "30/10/2026", "Run", "10"], ["Employees", "12"], ["Confidential - payroll only"],
            ]));
        }
        return [.. lines.Select(l =>
            (IReadOnlyList<string>)[.. l.Concat(Enumerable.Repeat("", columns)).Take(Math.Max(columns, l.Length))])];
    }
}
