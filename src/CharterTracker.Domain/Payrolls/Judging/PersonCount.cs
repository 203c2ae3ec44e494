namespace CharterTracker.Domain.Payrolls.Judging;

/// <summary>Counts people by result and by pay band.</summary>
internal sealed class PersonCount
{
    private readonly int[] _outcomes = new int[Enum.GetValues<PayOutcome>().Length];
    private readonly int[] _bands = new int[PersonState.Groups * PayDistribution.BandCount];
    private int _payUnknown;

    public void Add(PersonState state)
    {
        _outcomes[(int)state.Outcome]++;
        if (state.Outcome == PayOutcome.OutOfScope)
        {
            return;
        }
        if (state.Outcome != PayOutcome.Outside && state.Band is { } band)
        {
            _bands[(state.Group * PayDistribution.BandCount) + band]++;
        }
        else
        {
            _payUnknown++;
        }
    }

    public PayCounts Counts(int lines) => new(
        lines,
        _outcomes[(int)PayOutcome.MeetsAnnounced],
        _outcomes[(int)PayOutcome.MeetsDue],
        _outcomes[(int)PayOutcome.Below],
        // Somebody of whom the file has nothing but bonuses or premia was not checked.
        _outcomes[(int)PayOutcome.CannotTell] + _outcomes[(int)PayOutcome.Outside],
        _outcomes[(int)PayOutcome.OutOfScope]);

    public PayDistribution Distribution()
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
        return new PayDistribution(bands, _payUnknown);
    }
}
