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
    private readonly CellCache<Words>?[] _memos = new CellCache<Words>?[Enum.GetValues<PayColumn>().Length * 2];
    private readonly SortedSet<string> _unplaced = new(StringComparer.OrdinalIgnoreCase);
    private int _unplacedValues;
    private int _workplaceCells;

    public WordReader(PayrollPlan plan) =>
        _workplaces = new Dictionary<string, WageRegion>(plan.Workplaces, StringComparer.OrdinalIgnoreCase);

    /// <summary>Workplaces in the file that the employer has not matched with one of its own.</summary>
    public IReadOnlyCollection<string> UnplacedWorkplaces => _unplaced;

    /// <summary>
    /// Whether the column of workplaces looks like one of people's names: it has many values, and fewer than three cells for every two, so
    /// that more than half of the values are in one row only. Workplaces have more people than one, and names must be neither shown nor
    /// remembered.
    /// </summary>
    public bool AreWorkplacesLikeNames => _unplacedValues > MaxUnplaced && _workplaceCells * 2L < _unplacedValues * 3L;

    /// <summary>Reads a cell into the line; false where the word is not known.</summary>
    public bool TryRead(ReadOnlySpan<char> cell, in MappedCell mapped, ref PayLine line)
    {
        if (_memos[PlaceOf(mapped)] is not { } memo || !memo.TryGet(cell, out var words))
        {
            return false;
        }
        words.AddTo(ref line);
        _workplaceCells += mapped.Column == PayColumn.Workplace ? 1 : 0;
        return true;
    }

    public void Learn(ReadOnlySpan<char> cell, in MappedCell mapped, ref PayLine line)
    {
        var (column, isBare) = (mapped.Column, mapped.IsBare);
        (_memos[PlaceOf(mapped)] ??= new CellCache<Words>(word => Meaning(word, column, isBare))).Add(cell).AddTo(ref line);
    }

    private static int PlaceOf(in MappedCell mapped) => ((int)mapped.Column * 2) + (mapped.IsBare ? 1 : 0);

    /// <summary>Completes a line: contracted hours of zero are a sign of zero hours, any other number is not.</summary>
    public static void Finish(ref PayLine line)
    {
        if ((line.WeeklyHours ?? line.ContractedPeriodHours) is { } hours)
        {
            line.Hours = hours.Millionths == 0 || line.Hours == HoursSign.ZeroHours ? HoursSign.ZeroHours : HoursSign.None;
        }
        if (line.IsApprenticeUnclear && line.IsApprentice != true)
        {
            line.IsApprentice = null;
        }
    }

    private Words Meaning(string word, PayColumn column, bool isBare) => column switch
    {
        PayColumn.Frequency => new Words { SaysFrequency = true, Frequency = ContractWords.Frequency(word) },
        PayColumn.Basis => Words.Of(ElementWords.Meaning(word), isNamed: false) with { Basis = ContractWords.Basis(word) },
        PayColumn.TermTime => new Words
        {
            IsTermTime = ContractWords.YesOrNo(word) == true
            || ContractWords.SaysTermTime(word) || ContractWords.AreWeeksOfTerms(word)
        },
        PayColumn.Apprentice => Words.OfApprentice(ContractWords.Apprentice(word, isColumnOfIt: true)),
        PayColumn.ContractType => Words.OfApprentice(ContractWords.Apprentice(word, isColumnOfIt: false)) with
        {
            Hours = ContractWords.Hours(word),
            IsTermTime = ContractWords.SaysTermTime(word),
        },
        PayColumn.HoursBand => new Words { Hours = ContractWords.Band(word), HasHoursBand = true },
        PayColumn.IrregularPay => new Words { Hours = ContractWords.YesOrNo(word) == true ? HoursSign.ZeroHours : HoursSign.Unknown },
        PayColumn.CountsAsPay => new Words { IsOutside = ContractWords.YesOrNo(word) == false },
        PayColumn.LineType when isBare => Words.OfDescription(ElementWords.Meaning(word)),
        PayColumn.LineType => Words.Of(ElementWords.Meaning(word), isNamed: true),
        PayColumn.Workplace => new Words { SaysPlace = true, Region = RegionOf(word) },
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    private WageRegion RegionOf(string workplace)
    {
        _workplaceCells++;
        if (_workplaces.TryGetValue(workplace, out var region) || _workplaces.TryGetValue(workplace.Replace(" ", "", StringComparison.Ordinal), out region))
        {
            return region;
        }
        if (TotalRows.IsTotal(workplace))
        {
            return WageRegion.Unknown;
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
        public bool IsApprenticeUnclear { get; init; }
        public bool SaysPlace { get; init; }
        public WageRegion Region { get; init; }
        public HoursSign Hours { get; init; }
        public bool IsTermTime { get; init; }
        public bool HasHoursBand { get; init; }
        public bool IsOutside { get; init; }
        public bool IsSurelyHourly { get; init; }
        public PayReason Doubt { get; init; }
        public PayReason DoubtIfBelow { get; init; }

        /// <param name="isNamed">The column names each payment, so that one which is not known may be anything.</param>
        public static Words Of(Element element, bool isNamed) => new()
        {
            IsOutside = element == Element.Extra,
            IsSurelyHourly = element == Element.Hours,
            Doubt = element == Element.Day ? PayReason.DayRate : PayReason.None,
            DoubtIfBelow = isNamed && element == Element.Unknown ? PayReason.ElementUnknown : PayReason.None,
        };

        /// <summary>What may describe the payment or the job: an extra by its word is then not judged, and not left out either.</summary>
        public static Words OfDescription(Element element) => new()
        {
            Doubt = element is Element.Extra ? PayReason.ElementUnknown : element == Element.Day ? PayReason.DayRate : PayReason.None,
        };

        public static Words OfApprentice((bool? Is, bool IsUnclear) said) =>
            new() { IsApprentice = said.Is, IsApprenticeUnclear = said.IsUnclear };

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
            line.IsSurelyHourly |= IsSurelyHourly;
            line.IsApprenticeUnclear |= IsApprenticeUnclear;
            line.Doubt = Doubt != PayReason.None ? Doubt : line.Doubt;
            line.DoubtIfBelow = DoubtIfBelow != PayReason.None ? DoubtIfBelow : line.DoubtIfBelow;
            if (SaysPlace)
            {
                // Two places in two regions leave the region unknown, which asks for the higher rate.
                line.Region = line.HasPlace && line.Region != Region ? WageRegion.Unknown : Region;
                line.HasPlace = true;
            }
        }
    }
}
