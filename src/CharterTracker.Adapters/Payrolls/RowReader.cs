using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>The cells of a row, from the file or from the few rows that were kept while looking for headings.</summary>
internal interface ICells
{
    ReadOnlySpan<char> this[int column] { get; }
}

/// <summary>
/// Turns rows into pay lines, by one layout. It reads each mapped cell of a row once, and no others. It has to be fast, since it runs for
/// every row of a long file.
/// </summary>
internal sealed class RowReader
{
    private const int MaxCell = 2048;
    private const int ShortestNationalInsuranceNumber = 9;

    private readonly PayrollLayout _layout;
    private readonly CellDate _payDate;
    private readonly WordReader _words;
    private readonly PayLine _blank;
    private readonly bool _isAboutHours;
    private readonly PayLine[] _parts;
    private readonly KeyedHash _hash = KeyedHash.New();

    public RowReader(PayrollLayout layout, PayrollPlan plan)
    {
        (_layout, _payDate, _words, _isAboutHours) = (layout, CellDate.From(plan.PeriodOn), new WordReader(plan, layout.Blocks), plan.IsAboutHours);
        _parts = new PayLine[layout.Blocks];
        _blank = new PayLine
        {
            Age = plan.Statements.EverybodyIsOldEnough ? plan.Rule.Scope.AgeFrom : null,
            IsApprentice = plan.Statements.NobodyIsApprentice ? false : null,
            Frequency = plan.Statements.PaidEvery,
            Region = layout.Columns.Contains(PayColumn.Workplace) ? WageRegion.Unknown : plan.DefaultRegion,
        };
    }

    /// <summary>Workplaces in the file that the employer has not matched with one of its own.</summary>
    public IReadOnlyCollection<string> UnplacedWorkplaces => _words.UnplacedWorkplaces;

    /// <summary>The heading of a column of workplaces that looks like one of people's names; null where none does.</summary>
    public string? WorkplacesLikeNames => _words.AreWorkplacesLikeNames ? _layout.Used.First(u => u.Column == PayColumn.Workplace).Heading : null;

    /// <summary>Adds a row to the tally, as somebody's or as one that does not count. Nothing is left out.</summary>
    public void Add<TCells>(in TCells cells, int row, PayTally tally)
        where TCells : ICells, allows ref struct
    {
        ulong? person = null;
        var count = 0;
        for (var block = 0; block < _layout.Blocks; block++)
        {
            ref var line = ref _parts[count];
            line = _blank;
            var (isTotal, isFilled) = (false, false);
            var personInBlock = Read(cells, block, row, ref line, ref isTotal, ref isFilled);
            if (isTotal)
            {
                tally.Skip(NotCounted.Total);
                return;
            }
            if ((line.HasBadNumber || (_isAboutHours && isFilled)) && RepeatsHeadings(cells))
            {
                tally.Skip(NotCounted.HeadingsAgain);
                return;
            }
            if (block == 0)
            {
                person = personInBlock;
            }
            if (IsAnything(line) || (block == 0 && (person is not null || IsAnyoneAtAll(line) || (_isAboutHours && isFilled))))
            {
                count++;
            }
        }
        if (count == 0)
        {
            tally.Skip(NotCounted.Blank);
            return;
        }
        tally.Add(person, row, _parts.AsSpan(0, count));
    }

    /// <summary>Whether a payment block was filled in.</summary>
    private static bool IsAnything(in PayLine line) =>
        line.HasBadNumber || line.HourlyRate is not null || line.PeriodPay is not null || line.PeriodHours is not null || line.UnclearHours is not null;

    private static bool IsAnyoneAtAll(in PayLine line) =>
        line.AnnualPay is not null || line.WeeklyPay is not null || line.MonthlyPay is not null || line.WeeklyHours is not null;

    private ulong? Read<TCells>(in TCells cells, int block, int row, ref PayLine line, ref bool isTotal, ref bool isFilled)
        where TCells : ICells, allows ref struct
    {
        ulong? person = null;
        foreach (ref readonly var mapped in _layout.Cells(block))
        {
            var column = mapped.Column;
            var cell = cells[mapped.At].Trim();
            if (cell.Length > MaxCell)
            {
                throw new PayrollRefusedException($"Row {row:N0} has a cell of more than 2 KB. Take the long text out and choose the file again");
            }
            if (CellValues.IsBlank(cell))
            {
                continue;
            }
            isFilled = true;
            if (mapped.IsFigure)
            {
                ReadFigure(cell, mapped, row, ref line);
            }
            else if (column == PayColumn.WorksNumber)
            {
                RefuseNationalInsuranceNumber(cell, column, row);
                isTotal = CellValues.IsTotal(cell);
                person = _hash.Compute(cell);
            }
            else if (column is PayColumn.DateOfBirth or PayColumn.Age)
            {
                ReadAge(cell, column, row, ref line);
            }
            else if (!_words.TryRead(cell, column, ref line))
            {
                RefuseNationalInsuranceNumber(cell, column, row);
                _words.Learn(cell, column, ref line);
            }
        }
        WordReader.Finish(ref line);
        return person;
    }

    private void ReadFigure(ReadOnlySpan<char> cell, in MappedCell mapped, int row, ref PayLine line)
    {
        if (!CellValues.TryNumber(cell, mapped.Divides, out var figure))
        {
            if (mapped.Divides && CellValues.Band(cell) is var sign && sign != HoursSign.Unknown)
            {
                // Payroll returns have the letter of a band where hours are expected.
                line.HasHoursBand = true;
                line.Hours = line.Hours.Or(sign);
                return;
            }
            RefuseNationalInsuranceNumber(cell, mapped.Column, row);
            line.HasBadNumber = true;
            return;
        }
        switch (mapped.Column)
        {
            case PayColumn.HourlyRate: line.HourlyRate = figure; break;
            case PayColumn.OvertimeRate: line.OvertimeRate = figure; break;
            case PayColumn.AnnualPay: line.AnnualPay = figure; break;
            case PayColumn.PeriodPay: line.PeriodPay = figure; break;
            case PayColumn.WeeklyPay: line.WeeklyPay = figure; break;
            case PayColumn.MonthlyPay: line.MonthlyPay = figure; break;
            case PayColumn.WeeklyHours: line.WeeklyHours = figure; break;
            case PayColumn.PeriodHours: line.PeriodHours = figure; break;
            case PayColumn.UnclearHours: line.UnclearHours = figure; break;
            case PayColumn.Allowances: line.Allowances = figure; break;
            case PayColumn.PaidWeeks: line.PaidWeeks = figure; break;
            default: throw new ArgumentOutOfRangeException(nameof(mapped), mapped.Column, null);
        }
    }

    private void ReadAge(ReadOnlySpan<char> cell, PayColumn column, int row, ref PayLine line)
    {
        var age = column == PayColumn.DateOfBirth ? CellValues.AgeOn(_payDate, cell) : CellValues.Age(cell);
        if (age is null)
        {
            RefuseNationalInsuranceNumber(cell, column, row);
            return;
        }
        line.Age = age;
    }

    private bool RepeatsHeadings<TCells>(in TCells cells)
        where TCells : ICells, allows ref struct
    {
        foreach (var (at, _) in _layout.Cells(0))
        {
            var cell = cells[at].Trim();
            if (!cell.IsEmpty && !cell.Equals(_layout.Headings[at].Text, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }
        return true;
    }

    private void RefuseNationalInsuranceNumber(ReadOnlySpan<char> cell, PayColumn column, int row)
    {
        if (cell.Length >= ShortestNationalInsuranceNumber && CellValues.HoldsNationalInsuranceNumber(cell))
        {
            var heading = _layout.Used.First(u => u.Column == column).Heading;
            throw new PayrollRefusedException(
                $"Row {row:N0} has what looks like a National Insurance number in the column \"{heading}\". Take those numbers out, or leave that column unread. Nothing was stored");
        }
    }
}
