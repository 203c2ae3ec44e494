using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Reads cells that hold words: frequency, contract, workplace and the like. Each different word of a column is worked out once.
/// </summary>
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

    /// <summary>Workplaces in the file that the employer has not matched with one of its own.</summary>
    public IReadOnlyCollection<string> UnplacedWorkplaces => _unplaced;

    /// <summary>
    /// Whether the column of workplaces looks like one of people's names: it has many values, and fewer than three cells for every two, so
    /// that more than half of the values are in one row only. Workplaces have more people than one, and names must be neither shown nor
    /// remembered.
    /// </summary>
    public bool AreWorkplacesLikeNames => _unplacedValues > MaxUnplaced && _workplaceCells * 2L < _unplacedValues * 3L * _blocks;

    /// <summary>Reads a cell into the line; false where the word is not known.</summary>
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

    /// <summary>Completes a line: contracted hours of zero are a sign of zero hours, any other number is not.</summary>
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

    /// <summary>What a word says about a line; what it does not mention stays as it was.</summary>
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
            // An unknown frequency must not be replaced by the one that most people in the file have.
            line.Frequency = SaysFrequency ? Frequency : line.Frequency;
            line.Basis = Basis ?? line.Basis;
            // One column that says so is enough; no other column cancels it.
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
