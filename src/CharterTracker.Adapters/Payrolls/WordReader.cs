using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Cells of words: frequency, contract, workplace and the like. Each different word of a column is worked out once.</summary>
internal sealed class WordReader
{
    public const int MaxUnplaced = 100;

    private readonly Dictionary<string, WageRegion> _workplaces;
    private readonly CellCache<Words>?[] _memos = new CellCache<Words>?[Enum.GetValues<PayColumn>().Length];
    private readonly SortedSet<string> _unplaced = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _blocks;
    private int _unplacedValues;
    private int _workplaceCells;

    /// <param name="blocks">How often a row's workplace is read: once for each of its payment blocks.</param>
    public WordReader(PayrollPlan plan, int blocks) =>
        (_workplaces, _blocks) = (new Dictionary<string, WageRegion>(plan.Workplaces, StringComparer.OrdinalIgnoreCase), blocks);

    /// <summary>Workplaces in the file that the employer has not placed.</summary>
    public IReadOnlyCollection<string> UnplacedWorkplaces => _unplaced;

    /// <summary>
    /// Many places in the column, and more than half of them in one row each: so it must be where there are fewer than three cells to two
    /// values. Workplaces have more people than one, and names are not to be shown, let alone remembered.
    /// </summary>
    public bool AreWorkplacesLikeNames => _unplacedValues > MaxUnplaced && _workplaceCells * 2L < _unplacedValues * 3L * _blocks;

    /// <summary>Answers false for what was never seen in that column.</summary>
    public bool TryRead(ReadOnlySpan<char> cell, PayColumn column, ref PayLine line)
    {
        if (_memos[(int)column] is not { } memo || !memo.TryGet(cell, out var words))
        {
            return false;
        }
        words.AddTo(ref line);
        _workplaceCells += column == PayColumn.Workplace ? 1 : 0;
        return true;
    }

    public void Learn(ReadOnlySpan<char> cell, PayColumn column, ref PayLine line) =>
        (_memos[(int)column] ??= new CellCache<Words>(word => Meaning(word, column))).Add(cell).AddTo(ref line);

    /// <summary>Contracted hours of nothing are a sign of zero hours; any other number of them is none.</summary>
    public static void Finish(ref PayLine line)
    {
        if (line.WeeklyHours is { } hours)
        {
            line.Hours = hours.Millionths == 0 || line.Hours == HoursSign.ZeroHours ? HoursSign.ZeroHours : HoursSign.None;
        }
    }

    private Words Meaning(string word, PayColumn column) => column switch
    {
        PayColumn.Frequency => new Words { SaysFrequency = true, Frequency = CellValues.Frequency(word) },
        PayColumn.Basis => new Words { Basis = CellValues.Basis(word) },
        PayColumn.TermTime => new Words { IsTermTime = CellValues.YesOrNo(word) == true || CellValues.SaysTermTime(word) },
        PayColumn.Apprentice => new Words { IsApprentice = CellValues.SaysApprentice(word) ? true : CellValues.YesOrNo(word) },
        PayColumn.ContractType => new Words
        {
            Hours = CellValues.Contract(word),
            IsApprentice = CellValues.SaysApprentice(word) ? true : null,
            IsTermTime = CellValues.SaysTermTime(word),
        },
        PayColumn.HoursBand => new Words { Hours = CellValues.Band(word), HasHoursBand = true },
        PayColumn.IrregularPay => new Words { Hours = CellValues.YesOrNo(word) == true ? HoursSign.ZeroHours : HoursSign.Unknown },
        PayColumn.CountsAsPay => new Words { IsOutside = CellValues.YesOrNo(word) == false },
        PayColumn.LineType => new Words { IsOutside = CellValues.IsDeduction(word) },
        PayColumn.Workplace => new Words { Region = RegionOf(word) },
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    private WageRegion RegionOf(string workplace)
    {
        _workplaceCells++;
        if (_workplaces.TryGetValue(workplace, out var region) || _workplaces.TryGetValue(workplace.Replace(" ", "", StringComparison.Ordinal), out region))
        {
            return region;
        }
        _unplacedValues++;
        if (_unplaced.Count < MaxUnplaced && workplace.Length <= PayrollSetup.WorkplaceMaxLength)
        {
            _unplaced.Add(workplace);
        }
        return WageRegion.Unknown;
    }

    /// <summary>What a word says of a line; what it does not say stays as it was.</summary>
    private readonly record struct Words
    {
        public bool SaysFrequency { get; init; }
        public PayFrequency? Frequency { get; init; }
        public PayBasis? Basis { get; init; }
        public bool? IsApprentice { get; init; }
        public WageRegion Region { get; init; }
        public HoursSign Hours { get; init; }
        public bool IsTermTime { get; init; }
        public bool HasHoursBand { get; init; }
        public bool IsOutside { get; init; }

        public void AddTo(ref PayLine line)
        {
            // A frequency that we do not know is not the one that most people in the file have.
            line.Frequency = SaysFrequency ? Frequency : line.Frequency;
            line.Basis = Basis ?? line.Basis;
            // One column that says so is enough, and no other takes it back.
            line.IsApprentice = line.IsApprentice == true ? true : IsApprentice ?? line.IsApprentice;
            line.Hours = line.Hours.Or(Hours);
            line.IsTermTime |= IsTermTime;
            line.HasHoursBand |= HasHoursBand;
            line.IsOutside |= IsOutside;
            if (Region != WageRegion.Unknown)
            {
                line.Region = Region;
            }
        }
    }
}
