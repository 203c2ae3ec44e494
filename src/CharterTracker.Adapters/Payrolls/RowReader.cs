using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Where a row's cells come from: the file, or the few rows kept while looking for headings.</summary>
internal interface ICells
{
    ReadOnlySpan<char> this[int column] { get; }
}

/// <summary>Makes pay lines of rows, by one layout. Reads the mapped cells of a row and no others.</summary>
internal sealed class RowReader(PayrollLayout layout, PayrollPlan plan)
{
    private const int MaxCell = 2048;
    private const int MaxUnmapped = 100;
    private const int MaxWorkplace = 120;

    private readonly KeyedHash _hash = KeyedHash.New();
    private readonly Dictionary<string, WageRegion>.AlternateLookup<ReadOnlySpan<char>> _workplaces =
        new Dictionary<string, WageRegion>(plan.Workplaces, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Files say the same few things about contracts over and over, and looking for words in them is the dearest part of a row.
    private readonly Dictionary<string, (HoursSign Sign, bool IsApprentice)>.AlternateLookup<ReadOnlySpan<char>> _contracts =
        new Dictionary<string, (HoursSign, bool)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SortedSet<string> _unmapped = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Workplaces in the file that the employer has not placed.</summary>
    public IReadOnlyCollection<string> Unmapped => _unmapped;

    /// <summary>Answers false for a row with nothing in it, or one that repeats the headings.</summary>
    public bool Add<TCells>(in TCells cells, int row, PayTally tally)
        where TCells : ICells, allows ref struct
    {
        var isAny = false;
        ulong? person = null;
        for (var block = 0; block < layout.Blocks; block++)
        {
            if (IsEmpty(cells, block, row))
            {
                continue;
            }
            var line = Read(cells, block, row, out var isHeading);
            if (isHeading)
            {
                return false;
            }
            if (!isAny)
            {
                person = Person(cells, row);
                isAny = true;
            }
            tally.Add(person, row, line);
        }
        return isAny;
    }

    private bool IsEmpty<TCells>(in TCells cells, int block, int row)
        where TCells : ICells, allows ref struct =>
        IsBlank(cells, block, PayColumn.HourlyRate, row) && IsBlank(cells, block, PayColumn.PeriodPay, row) && IsBlank(cells, block, PayColumn.PeriodHours, row)
        && (block > 0 || (IsBlank(cells, block, PayColumn.WorksNumber, row) && IsBlank(cells, block, PayColumn.AnnualPay, row)
            && IsBlank(cells, block, PayColumn.WeeklyPay, row) && IsBlank(cells, block, PayColumn.MonthlyPay, row) && IsBlank(cells, block, PayColumn.WeeklyHours, row)));

    private bool IsBlank<TCells>(in TCells cells, int block, PayColumn column, int row)
        where TCells : ICells, allows ref struct =>
        CellValues.IsBlank(Cell(cells, block, column, row).Trim());

    private ulong? Person<TCells>(in TCells cells, int row)
        where TCells : ICells, allows ref struct
    {
        var number = Text(cells, 0, PayColumn.WorksNumber, row).Trim();
        return number.IsEmpty ? null : _hash.Of(number);
    }

    private PayLine Read<TCells>(in TCells cells, int block, int row, out bool isHeading)
        where TCells : ICells, allows ref struct
    {
        var isBad = false;
        var rate = Number(cells, block, PayColumn.HourlyRate, row, ref isBad);
        var annual = Number(cells, block, PayColumn.AnnualPay, row, ref isBad);
        var period = Number(cells, block, PayColumn.PeriodPay, row, ref isBad);
        var weekly = Number(cells, block, PayColumn.WeeklyPay, row, ref isBad);
        var monthly = Number(cells, block, PayColumn.MonthlyPay, row, ref isBad);
        var weeklyHours = Number(cells, block, PayColumn.WeeklyHours, row, ref isBad);
        var periodHours = Number(cells, block, PayColumn.PeriodHours, row, ref isBad);
        var allowances = Number(cells, block, PayColumn.Allowances, row, ref isBad);
        var paidWeeks = Number(cells, block, PayColumn.PaidWeeks, row, ref isBad);
        isHeading = isBad && RepeatsHeadings(cells, row);

        var contract = Contract(Text(cells, block, PayColumn.ContractType, row));
        var band = Text(cells, block, PayColumn.HoursBand, row);
        return new PayLine
        {
            HourlyRate = rate,
            AnnualPay = annual,
            PeriodPay = period ?? weekly ?? monthly,
            Frequency = CellValues.Frequency(Text(cells, block, PayColumn.Frequency, row))
                ?? (period is not null ? null : weekly is not null ? PayFrequency.Weekly : monthly is not null ? PayFrequency.Monthly : null),
            WeeklyHours = weeklyHours,
            PeriodHours = periodHours,
            Allowances = allowances,
            PaidWeeks = paidWeeks,
            IsTermTime = CellValues.YesOrNo(Text(cells, block, PayColumn.TermTime, row)) == true,
            Basis = CellValues.Basis(Text(cells, block, PayColumn.Basis, row)),
            IsOutside = CellValues.YesOrNo(Text(cells, block, PayColumn.CountsAsPay, row)) == false
                || CellValues.IsDeduction(Text(cells, block, PayColumn.LineType, row)),
            HasBadNumber = isBad,
            HasHoursBand = !band.IsEmpty,
            Age = Age(cells, block, row) ?? (plan.EverybodyIsOldEnough ? plan.Rule.Scope.AgeFrom : null),
            IsApprentice = contract.IsApprentice
                ? true
                : CellValues.YesOrNo(Text(cells, block, PayColumn.Apprentice, row)) ?? (plan.NobodyIsApprentice ? false : null),
            Region = Region(cells, block, row),
            Hours = Sign(contract.Sign, band, weeklyHours, CellValues.YesOrNo(Text(cells, block, PayColumn.IrregularPay, row))),
        };
    }

    private static HoursSign Sign(HoursSign contract, ReadOnlySpan<char> band, decimal? weeklyHours, bool? isIrregular)
    {
        var signs = (contract, CellValues.Band(band), Hours: weeklyHours switch { null => HoursSign.Unknown, 0 => HoursSign.ZeroHours, _ => HoursSign.None });
        if (contract == HoursSign.ZeroHours || signs.Item2 == HoursSign.ZeroHours || signs.Hours == HoursSign.ZeroHours || isIrregular == true)
        {
            return HoursSign.ZeroHours;
        }
        return signs is (HoursSign.Unknown, HoursSign.Unknown, HoursSign.Unknown) ? HoursSign.Unknown : HoursSign.None;
    }

    private (HoursSign Sign, bool IsApprentice) Contract(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
        {
            return default;
        }
        if (!_contracts.TryGetValue(cell, out var known))
        {
            known = (CellValues.Contract(cell), CellValues.SaysApprentice(cell));
            if (_contracts.Dictionary.Count < MaxUnmapped)
            {
                _contracts.TryAdd(cell, known);
            }
        }
        return known;
    }

    private int? Age<TCells>(in TCells cells, int block, int row)
        where TCells : ICells, allows ref struct
    {
        int? age = null;
        if (CellValues.Date(Text(cells, block, PayColumn.DateOfBirth, row)) is { } born)
        {
            age = plan.PeriodOn.Year - born.Year - (born.AddYears(plan.PeriodOn.Year - born.Year) > plan.PeriodOn ? 1 : 0);
        }
        else if (CellValues.TryNumber(Text(cells, block, PayColumn.Age, row), out var stated) && stated is >= 0 and < 130)
        {
            age = (int)decimal.Floor(stated.Value);
        }
        return age is >= 10 and <= 110 ? age : null;
    }

    private WageRegion Region<TCells>(in TCells cells, int block, int row)
        where TCells : ICells, allows ref struct
    {
        if (layout.At(block, PayColumn.Workplace) < 0)
        {
            return plan.DefaultRegion;
        }
        var workplace = Text(cells, block, PayColumn.Workplace, row).Trim();
        if (workplace.IsEmpty)
        {
            return WageRegion.Unknown;
        }
        if (_workplaces.TryGetValue(workplace, out var region))
        {
            return region;
        }
        if (_unmapped.Count < MaxUnmapped && workplace.Length <= MaxWorkplace)
        {
            _unmapped.Add(workplace.ToString());
        }
        return WageRegion.Unknown;
    }

    private bool RepeatsHeadings<TCells>(in TCells cells, int row)
        where TCells : ICells, allows ref struct
    {
        foreach (var used in layout.Used)
        {
            var cell = Cell(cells, 0, used.Column, row).Trim();
            if (!cell.IsEmpty && !cell.Equals(used.Heading, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }
        return true;
    }

    private decimal? Number<TCells>(in TCells cells, int block, PayColumn column, int row, ref bool isBad)
        where TCells : ICells, allows ref struct
    {
        var cell = Cell(cells, block, column, row);
        if (CellValues.TryNumber(cell, out var number))
        {
            return number;
        }
        RefuseNationalInsuranceNumber(cell, column, row);
        isBad = true;
        return null;
    }

    private ReadOnlySpan<char> Text<TCells>(in TCells cells, int block, PayColumn column, int row)
        where TCells : ICells, allows ref struct
    {
        var cell = Cell(cells, block, column, row);
        RefuseNationalInsuranceNumber(cell, column, row);
        return cell;
    }

    private ReadOnlySpan<char> Cell<TCells>(in TCells cells, int block, PayColumn column, int row)
        where TCells : ICells, allows ref struct
    {
        var at = layout.At(block, column);
        if (at < 0)
        {
            return [];
        }
        var cell = cells[at];
        return cell.Length <= MaxCell ? cell : throw new RefusedPayrollException($"Row {row:N0} has a cell of more than 2 KB. Take the long text out and choose the file again");
    }

    private void RefuseNationalInsuranceNumber(ReadOnlySpan<char> cell, PayColumn column, int row)
    {
        if (cell.Length >= 9 && CellValues.HoldsNationalInsuranceNumber(cell))
        {
            var heading = layout.Used.First(u => u.Column == column).Heading;
            throw new RefusedPayrollException(
                $"Row {row:N0} has what looks like a National Insurance number in the column \"{heading}\". Take those numbers out, or do not map that column. Nothing was stored");
        }
    }
}
