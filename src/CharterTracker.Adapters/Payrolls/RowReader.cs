using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Turns rows into pay lines, by one layout, and hands each to the tally: nothing is left out. It reads each mapped cell of a row once. It
/// has to be fast, since it runs for every row of a long file.
/// </summary>
internal sealed class RowReader
{
    private const int MaxCell = 2048;
    private const int MaxThousandsOfAYear = 250;
    private const int MaxThousandsOfAPeriod = 50;

    private readonly PayrollLayout _layout;
    private readonly MappedCell[] _cells;
    private readonly RowKinds _kinds;
    private readonly WordReader _words;
    private readonly CellDate _payDate;
    private readonly LeaveDates _leavers;
    private readonly PayLine _blank;
    private readonly PayLine[] _parts;
    private readonly PayLine[] _ready;
    private readonly ColumnDoubts _doubts;
    private readonly KeyedHash _hash = KeyedHash.New();

    private CellDate? _left;
    private int _contractedAt;

    public RowReader(PayrollLayout layout, IReadOnlyList<FirstRow> headings, PayrollPlan plan)
    {
        (_layout, _cells, _payDate) = (layout, [.. layout.Cells], CellDate.From(plan.PeriodOn));
        (_words, _leavers, _doubts) = (new WordReader(plan), new LeaveDates(plan.PeriodOn), new ColumnDoubts(layout));
        _kinds = new RowKinds(layout, headings);
        (_parts, _ready) = (new PayLine[layout.Parts.Count], new PayLine[layout.Parts.Count]);
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

    /// <summary>Columns that the rows left in doubt.</summary>
    public ColumnDoubts Doubts => _doubts;

    /// <summary>The heading of a column of workplaces that looks like one of people's names; null where none does.</summary>
    public string? WorkplacesLikeNames => _words.AreWorkplacesLikeNames ? _layout.Used.First(u => u.Column == PayColumn.Workplace).Heading : null;

    /// <summary>Adds a row to the tally, as somebody's or as one that does not count.</summary>
    public void Add<TCells>(in TCells cells, int row, PayTally tally)
        where TCells : ICells, allows ref struct
    {
        if (_kinds.RepeatsHeadings(cells))
        {
            tally.Skip(NotCounted.HeadingsAgain);
            return;
        }
        Begin();
        var seen = default(RowSeen);
        foreach (ref readonly var mapped in _cells.AsSpan())
        {
            var cell = cells[mapped.At].Trim();
            if (CellValues.IsBlank(cell))
            {
                continue;
            }
            if (cell.Length > MaxCell)
            {
                throw new PayrollRefusedException(
                    $"Row {row:N0} has a cell of more than 2 KB. Take the long text out and choose the file again");
            }
            seen.Filled++;
            Read(cell, mapped, row, ref seen);
        }
        if (_kinds.Of(cells, seen, _parts[0].HasBadNumber) is { } reason)
        {
            tally.Skip(reason);
            return;
        }
        _doubts.Look(cells, ref _parts[0]);
        Finish(seen, cells);
        tally.Add(seen.Person, row, _ready.AsSpan(0, Gather()));
    }

    private void Begin()
    {
        _parts[0] = _blank;
        for (var part = 1; part < _parts.Length; part++)
        {
            _parts[part] = default;
        }
        (_left, _contractedAt) = (null, -1);
    }

    private void Read(ReadOnlySpan<char> cell, in MappedCell mapped, int row, ref RowSeen seen)
    {
        ref var line = ref _parts[mapped.Part];
        var column = mapped.Column;
        if (mapped.IsFigure)
        {
            ReadFigure(cell, mapped, row, ref line, ref seen);
        }
        else if (column == PayColumn.WorksNumber)
        {
            RefuseNationalInsuranceNumber(cell, column, row);
            seen.Person ??= _hash.Compute(cell);
            seen.IsNumberInWords |= !cell.ContainsAnyInRange('0', '9');
        }
        else if (column is PayColumn.DateOfBirth or PayColumn.Age)
        {
            ReadAge(cell, column, row, ref line);
            seen.HasAge |= line.Age is not null && !line.HasUnreadableAge;
        }
        else if (column == PayColumn.LeaveDate)
        {
            ReadLeaveDate(cell, row, ref line);
        }
        else if (mapped.IsBare && CellValues.LooksLikeNumber(cell))
        {
            // "Payment" may head names of payments, or their amounts; "Base" places of work, or basic pay.
            _doubts.AskAbout(mapped.At);
        }
        else if (!_words.TryRead(cell, mapped, ref line))
        {
            RefuseNationalInsuranceNumber(cell, column, row);
            _words.Learn(cell, mapped, ref line);
        }
    }

    private void ReadFigure(ReadOnlySpan<char> cell, in MappedCell mapped, int row, ref PayLine line, ref RowSeen seen)
    {
        if (!CellValues.TryNumber(cell, mapped.Divides, out var figure))
        {
            if (mapped.Divides && ContractWords.Band(cell) is var sign && sign != HoursSign.Unknown)
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
        if (figure is not { } number)
        {
            return;
        }
        seen.Figures++;
        seen.HasRate |= mapped.Column.IsRate();
        if (mapped.MayBeThousands
            && CellValues.CouldBeThousands(cell, mapped.Column == PayColumn.AnnualPay ? MaxThousandsOfAYear : MaxThousandsOfAPeriod))
        {
            line.HasBadNumber = true;
        }
        if (mapped.IsBare && number.Millionths > PayLimits.LikelyRate * PayFigure.One)
        {
            seen.HasUnlikelyRate = true;
        }
        if (mapped.Column == PayColumn.ContractedHours)
        {
            _contractedAt = mapped.At;
        }
        FigureOf.Set(ref line, mapped.Column, number);
    }

    private void ReadAge(ReadOnlySpan<char> cell, PayColumn column, int row, ref PayLine line)
    {
        var age = column == PayColumn.DateOfBirth ? CellAge.On(_payDate, cell) : CellAge.Stated(cell);
        if (age is null)
        {
            RefuseNationalInsuranceNumber(cell, column, row);
            line.HasUnreadableAge = true;
            return;
        }
        line.Age = age;
    }

    private void ReadLeaveDate(ReadOnlySpan<char> cell, int row, ref PayLine line)
    {
        if (CellDate.TryRead(cell, out var left) || CellDate.TrySerial(cell, out left))
        {
            _left = left.InThisCentury();
            return;
        }
        RefuseNationalInsuranceNumber(cell, PayColumn.LeaveDate, row);
        line.DoubtIfBelow = PayReason.LeaveDateUnreadable;
    }

    /// <summary>Works out what a row says when all its cells are known.</summary>
    private void Finish<TCells>(in RowSeen seen, in TCells cells)
        where TCells : ICells, allows ref struct
    {
        ref var line = ref _parts[0];
        line.HasLeft = _left is { } left && _leavers.IsBeforeThePeriod(left, line.Frequency);
        if (line is { DayRate.IsPositive: true })
        {
            // Pay for a day says nothing of an hour, and may be what is really paid where a rate is beside it.
            (line.Doubt, line.DoubtIfMet) = line.HourlyRate is { IsPositive: true }
                ? (line.Doubt, PayReason.DayRate) : (PayReason.DayRate, line.DoubtIfMet);
        }
        if (seen.HasUnlikelyRate && line.Doubt == PayReason.None && !line.IsSurelyHourly && line.Basis != PayBasis.Hourly)
        {
            line.Doubt = PayReason.RateUnlikely;
        }
        if (line is { ContractedPeriodHours: { } hours, Frequency: { } frequency, WeeklyHours: null })
        {
            line.WeeklyHours = new PayFigure(((hours.Millionths * (int)frequency) + PayLimits.WeeksInAYear - 1) / PayLimits.WeeksInAYear);
        }
        if (_contractedAt >= 0 && AreHoursOfWhat(line))
        {
            _doubts.AskAbout(_contractedAt);
        }
        if (seen.Person is null && seen.Figures > 0 && _kinds.AreOthersNamed && _kinds.IsNobodyNamed(cells, seen))
        {
            line.Doubt = PayReason.NobodyNamed;
        }
        if (seen.Figures == 0 && line.Doubt == PayReason.ElementUnknown)
        {
            // An extra that was not paid.
            (line.IsOutside, line.Doubt) = (true, PayReason.None);
        }
        WordReader.Finish(ref line);
    }

    /// <summary>Whether pay is divided by contracted hours that may be those of two or four weeks.</summary>
    private static bool AreHoursOfWhat(in PayLine line) =>
        (line.AnnualPay ?? line.PeriodPay ?? line.WeeklyPay ?? line.MonthlyPay) is { IsPositive: true }
        && (line.Frequency is PayFrequency.Fortnightly or PayFrequency.FourWeekly
            || line.WeeklyHours is { } hours && hours.Millionths > PayLimits.LikelyWeeklyHours * PayFigure.One);

    /// <summary>Puts the payments of the row together, and returns how many there are.</summary>
    private int Gather()
    {
        var count = 0;
        ref var main = ref _parts[0];
        for (var part = 1; part < _parts.Length; part++)
        {
            if (OtherPayment.From(main, _parts[part], _layout.Parts[part].HasHours, out var line))
            {
                _ready[++count] = line;
            }
        }
        if (count > 0 && OtherPayment.IsWithoutPay(main))
        {
            // Somebody who is only paid at the second of two rates.
            for (var i = 1; i <= count; i++)
            {
                _ready[i - 1] = _ready[i];
            }
            _ready[0].Hours = main.Hours;
            return count;
        }
        _ready[0] = main;
        return count + 1;
    }

    private void RefuseNationalInsuranceNumber(ReadOnlySpan<char> cell, PayColumn column, int row)
    {
        if (cell.Length >= NationalInsurance.ShortestNumber && NationalInsurance.IsIn(cell))
        {
            var heading = _layout.Used.First(u => u.Column == column).Heading;
            throw new PayrollRefusedException(
                $"Row {row:N0} has what looks like a National Insurance number in the column \"{heading}\". Take those numbers out, or leave that column unread. Nothing was stored");
        }
    }
}

/// <summary>What was seen in a row while its cells were read.</summary>
internal struct RowSeen
{
    public ulong? Person;
    public int Filled;
    public int Figures;
    public bool HasAge;
    public bool HasRate;
    public bool IsNumberInWords;
    public bool HasUnlikelyRate;
}
