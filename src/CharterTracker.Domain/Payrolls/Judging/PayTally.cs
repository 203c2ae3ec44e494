namespace CharterTracker.Domain.Payrolls.Judging;

/// <summary>
/// Counts people while lines go by. Payment lines of one person are brought together by a keyed hash of the works number that exists
/// only here; a line takes eight bytes, so that a file of a million costs some megabytes and no more.
/// </summary>
public sealed class PayTally(PayRule rule, int maxRowsKept = PayTally.DefaultRowsKept)
{
    /// <summary>How many rows are kept of each kind: those below the rate, and those that cannot be judged.</summary>
    public const int DefaultRowsKept = 500;

    private readonly PersonCount _people = new();
    private readonly PersonLines _numbered = new();
    private readonly List<FailingRow> _below = [];
    private readonly List<FailingRow> _unknown = [];
    private (ulong Person, PersonState State)? _latest;
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

        var state = PersonState.From(verdict);
        if (person is not { } key)
        {
            _people.Add(state);
        }
        else if (_latest is { } latest && latest.Person == key)
        {
            // Payrolls list a person's payments one after the other.
            _latest = (key, latest.State.With(state));
        }
        else
        {
            PutAway();
            _latest = (key, state);
        }
    }

    /// <summary>What all lines together show. It ends the tally, which takes no lines after that.</summary>
    public PayFindings Findings()
    {
        PutAway();
        foreach (var person in _numbered.People())
        {
            _people.Add(person);
        }
        return new PayFindings(
            _people.Counts(Lines),
            _people.Distribution(),
            [.. _below, .. _unknown],
            _zeroHours > 0 ? ZeroHoursOutcome.SignsFound : _hoursUnknown > 0 || Lines == 0 ? ZeroHoursOutcome.CannotTell : ZeroHoursOutcome.NoSign,
            _zeroHours);
    }

    private void PutAway()
    {
        if (_latest is { } latest)
        {
            _numbered.Add(latest.Person, latest.State);
            _latest = null;
        }
    }

    private void Note(in LineVerdict verdict, int row)
    {
        // Of each kind, so that a file full of questions still shows who is paid too little.
        var rows = verdict.Outcome switch { PayOutcome.Below => _below, PayOutcome.CannotTell => _unknown, _ => null };
        if (rows?.Count < maxRowsKept)
        {
            rows.Add(new FailingRow(row, verdict.Outcome, verdict.Reason, verdict.Shortfall));
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
}
