namespace CharterTracker.Domain.Payrolls.Judging;

/// <summary>
/// Counts rows and people while rows go by. Rows of one person are brought together by a keyed hash of the works number that exists only
/// here; a row takes eight bytes, so that a file of a million costs some megabytes and no more.
/// </summary>
public sealed class PayTally(PayRule rule, int maxRowsKept = PayTally.DefaultRowsKept)
{
    /// <summary>How many rows are kept of each kind: those below the rate, and those that cannot be judged.</summary>
    public const int DefaultRowsKept = 500;

    private readonly PersonCount _people = new();
    private readonly PersonLines _numbered = new();
    private readonly RowCount _rows = new(maxRowsKept);
    private (ulong Person, PersonState State)? _latest;
    private int _unnumbered;
    private int _zeroHours;
    private int _hoursUnknown;

    /// <summary>The rows about somebody.</summary>
    public int Lines { get; private set; }

    /// <summary>Counts a row that is about nobody.</summary>
    public void Skip(NotCounted reason) => _rows.Skip(reason);

    /// <param name="person">Keyed hash of the works number; null where the row has none, and counts as a person of its own.</param>
    /// <param name="row">Number of the row in the file, as a spreadsheet shows it.</param>
    public void Add(ulong? person, int row, in PayLine line) => Add(person, row, new ReadOnlySpan<PayLine>(in line));

    /// <param name="parts">The payments of the row, of which the worst is its outcome; one at least.</param>
    public void Add(ulong? person, int row, ReadOnlySpan<PayLine> parts)
    {
        Lines++;
        var verdict = rule.Judge(parts[0]);
        var state = PersonState.From(verdict);
        foreach (ref readonly var part in parts[1..])
        {
            var other = rule.Judge(part);
            state = state.With(PersonState.From(other));
            verdict = other.Outcome > verdict.Outcome ? other : verdict;
        }
        Note(parts);
        if (person is not { } key)
        {
            _unnumbered++;
            _rows.Add(row, verdict.OrCannotTell());
            _people.Add(state);
        }
        else if (verdict.Outcome == PayOutcome.Outside)
        {
            // Whether it is an extra to somebody's pay, or all that there is, shows at the end.
            _rows.AddExtra(key, row);
            _numbered.Add(key, state);
        }
        else
        {
            _rows.Add(row, verdict);
            Add(key, state);
        }
    }

    /// <summary>What all rows together show. It ends the tally, which takes no rows after that.</summary>
    public PayFindings Findings()
    {
        PutAway();
        foreach (var (key, state, extras) in _numbered.People())
        {
            _people.Add(state);
            _rows.CloseExtras(key, extras, isAllThereIs: state.Outcome == PayOutcome.Outside);
        }
        var hours = _zeroHours > 0
            ? ZeroHoursOutcome.SignsFound : _hoursUnknown > 0 || Lines == 0 ? ZeroHoursOutcome.CannotTell : ZeroHoursOutcome.NoSign;
        var (rows, counts) = (_rows.Counts(), _people.Counts(Lines));
        counts = counts with
        {
            People = Math.Max(0, counts.InScope + counts.OutOfScope - rows.NotCounted.GetValueOrDefault(NotCounted.Left)),
            Unnumbered = _unnumbered,
        };
        return new PayFindings(counts, _people.Distribution(), _rows.ToLookAt(), hours, _zeroHours) { RowCounts = rows };
    }

    private void Add(ulong key, PersonState state)
    {
        if (_latest is { } latest && latest.Person == key)
        {
            // Payrolls list a person's payments one after the other.
            _latest = (key, latest.State.With(state));
            return;
        }
        PutAway();
        _latest = (key, state);
    }

    private void PutAway()
    {
        if (_latest is { } latest)
        {
            _numbered.Add(latest.Person, latest.State);
            _latest = null;
        }
    }

    private void Note(ReadOnlySpan<PayLine> parts)
    {
        var (hours, isOutside) = (HoursSign.Unknown, true);
        foreach (ref readonly var part in parts)
        {
            hours = hours.Or(part.Hours);
            isOutside &= part.IsOutside;
        }
        if (isOutside)
        {
            return;
        }
        _zeroHours += hours == HoursSign.ZeroHours ? 1 : 0;
        _hoursUnknown += hours == HoursSign.Unknown ? 1 : 0;
    }
}
