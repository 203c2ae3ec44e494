namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// Counts people while lines go by. Payment lines of one person are brought together by a keyed hash of the works number that exists
/// only here; the table takes eight bytes a person, so that a file of a million lines costs some megabytes and no more.
/// </summary>
public sealed class PayTally(PayRule rule, int maxRowsKept = PayTally.DefaultRowsKept)
{
    public const int DefaultRowsKept = 500;

    private readonly PersonTable _people = new();
    private readonly int[] _outcomes = new int[6];
    private readonly int[] _bands = new int[PersonState.Groups * PayDistribution.BandCount];
    private readonly List<FailingRow> _rows = [];
    private int _payUnknown;
    private int _zeroHours;
    private int _hoursUnknown;

    public int Lines { get; private set; }

    /// <param name="person">Keyed hash of the works number; null where the file has none, and each line is a person.</param>
    /// <param name="row">Number of the row in the file, as a spreadsheet shows it.</param>
    public void Add(ulong? person, int row, in PayLine line)
    {
        Lines++;
        var verdict = rule.Judge(line);
        Note(verdict, row);
        Note(line);

        var state = PersonState.Of(verdict);
        if (person is not { } key)
        {
            Count(state, by: 1);
            return;
        }
        ref var known = ref _people.Find(key, out var isNew);
        if (isNew)
        {
            known = state.Bits;
            Count(state, by: 1);
            return;
        }
        var before = new PersonState(known);
        var after = before.With(state);
        if (after.Bits != before.Bits)
        {
            known = after.Bits;
            Count(before, by: -1);
            Count(after, by: 1);
        }
    }

    public PayFindings Findings() => new(
        new PayCounts(
            Lines,
            _outcomes[(int)PayOutcome.MeetsAnnounced],
            _outcomes[(int)PayOutcome.MeetsDue],
            _outcomes[(int)PayOutcome.Below],
            // Somebody of whom the file has nothing but bonuses or premia was not checked.
            _outcomes[(int)PayOutcome.CannotTell] + _outcomes[(int)PayOutcome.Outside],
            _outcomes[(int)PayOutcome.OutOfScope]),
        new PayDistribution(Bands(), _payUnknown + _outcomes[(int)PayOutcome.Outside]),
        [.. _rows],
        _zeroHours > 0 ? ZeroHoursOutcome.SignsFound : _hoursUnknown > 0 || Lines == 0 ? ZeroHoursOutcome.CannotTell : ZeroHoursOutcome.NoSign,
        _zeroHours);

    private void Note(in LineVerdict verdict, int row)
    {
        if (verdict.Outcome is PayOutcome.Below or PayOutcome.CannotTell && _rows.Count < maxRowsKept)
        {
            _rows.Add(new FailingRow(row, verdict.Outcome, verdict.Reason, verdict.Shortfall));
        }
    }

    private void Note(in PayLine line)
    {
        if (line.IsOutside)
        {
            return;
        }
        if (line.Hours == HoursSign.ZeroHours)
        {
            _zeroHours++;
        }
        else if (line.Hours == HoursSign.Unknown)
        {
            _hoursUnknown++;
        }
    }

    private void Count(PersonState state, int by)
    {
        _outcomes[(int)state.Outcome] += by;
        if (state.Outcome is PayOutcome.Outside or PayOutcome.OutOfScope)
        {
            return;
        }
        if (state.Band is { } band)
        {
            _bands[(state.Group * PayDistribution.BandCount) + band] += by;
        }
        else
        {
            _payUnknown += by;
        }
    }

    private List<PayBand> Bands()
    {
        var bands = new List<PayBand>();
        for (var i = 0; i < _bands.Length; i++)
        {
            if (_bands[i] > 0)
            {
                var (region, isScopeKnown) = PersonState.GroupOf(i / PayDistribution.BandCount);
                bands.Add(PayDistribution.Band(i % PayDistribution.BandCount, region, isScopeKnown, _bands[i]));
            }
        }
        return bands;
    }
}
