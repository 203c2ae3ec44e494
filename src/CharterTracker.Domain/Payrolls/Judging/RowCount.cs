namespace CharterTracker.Domain.Payrolls.Judging;

/// <summary>Counts what becomes of each row, and keeps the numbers of those that somebody has to look at.</summary>
/// <param name="maxRowsKept">How many rows are kept of each kind: those below the rate, and those that cannot be judged.</param>
internal sealed class RowCount(int maxRowsKept)
{
    private readonly List<FailingRow> _below = [];
    private readonly List<FailingRow> _unknown = [];
    private readonly int[] _outcomes = new int[Enum.GetValues<PayOutcome>().Length];
    private readonly int[] _reasons = new int[Enum.GetValues<PayReason>().Length];
    private readonly int[] _notCounted = new int[Enum.GetValues<NotCounted>().Length];

    // Extras whose person may turn out to have nothing else, by the person.
    private readonly Dictionary<ulong, int> _extras = [];

    public void Skip(NotCounted reason) => _notCounted[(int)reason]++;

    public void Add(int row, in LineVerdict verdict)
    {
        if (verdict.NotCounted is { } reason)
        {
            Skip(reason);
            return;
        }
        _outcomes[(int)verdict.Outcome]++;
        // Of each kind, so that a file full of questions still shows who is paid too little.
        var rows = verdict.Outcome switch { PayOutcome.Below => _below, PayOutcome.CannotTell => _unknown, _ => null };
        if (verdict.Outcome == PayOutcome.CannotTell)
        {
            _reasons[(int)verdict.Reason]++;
        }
        if (rows?.Count < maxRowsKept)
        {
            rows.Add(new FailingRow(row, verdict.Outcome, verdict.Reason, verdict.Shortfall));
        }
    }

    /// <summary>Takes a row that is no pay for hours, of which only the end shows whether its person has other rows.</summary>
    public void AddExtra(ulong person, int row)
    {
        if (_extras.Count < maxRowsKept)
        {
            _extras.TryAdd(PersonLines.KeyOf(person), row);
        }
    }

    /// <param name="key">The person, as <see cref="PersonLines"/> knows them.</param>
    /// <param name="extras">How many rows of theirs are no pay for hours.</param>
    public void CloseExtras(ulong key, int extras, bool isAllThereIs)
    {
        if (!isAllThereIs)
        {
            _notCounted[(int)NotCounted.NoPayForHours] += extras;
            return;
        }
        _reasons[(int)PayReason.NothingButExtras] += extras;
        if (_extras.TryGetValue(key, out var row) && _unknown.Count < maxRowsKept)
        {
            _unknown.Add(new FailingRow(row, PayOutcome.CannotTell, PayReason.NothingButExtras, null));
        }
    }

    public IReadOnlyList<FailingRow> ToLookAt() => [.. _below, .. _unknown];

    public RowCounts Counts() => new()
    {
        MeetAnnounced = _outcomes[(int)PayOutcome.MeetsAnnounced],
        MeetDue = _outcomes[(int)PayOutcome.MeetsDue],
        Below = _outcomes[(int)PayOutcome.Below],
        CannotTell = Filled<PayReason>(_reasons),
        NotCounted = Filled<NotCounted>(_notCounted),
    };

    private static Dictionary<T, int> Filled<T>(int[] numbers)
        where T : struct, Enum =>
        Enum.GetValues<T>().Zip(numbers).Where(pair => pair.Second > 0).ToDictionary(pair => pair.First, pair => pair.Second);
}
