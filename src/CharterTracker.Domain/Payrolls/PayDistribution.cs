using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// The number of people in each band of five pence an hour. It is kept of a payroll file so that it can be checked again when rates change.
/// The lowest and the highest earners share one band each, since no rate is near them and they are the easiest to recognise.
/// </summary>
/// <param name="PayUnknown">People in scope whose pay could not be worked out.</param>
public sealed record PayDistribution(IReadOnlyList<PayBand> Bands, int PayUnknown)
{
    public const int LowestPence = 800;
    public const int HighestPence = 2500;
    public const int Step = 5;
    public const int BandCount = ((HighestPence - LowestPence) / Step) + 2;

    public static PayDistribution Empty { get; } = new([], 0);

    public int People => Bands.Sum(b => b.People) + PayUnknown;

    /// <summary>
    /// Compares the stored bands with other rates. A band that a rate cuts through counts as not to be told, so that nobody who is paid
    /// less is ever called paid enough.
    /// </summary>
    public Recheck Against(RatePair rates)
    {
        var (enough, below, unknown) = (0, 0, PayUnknown);
        foreach (var band in Bands)
        {
            if (band.FromPence >= rates.HighestFor(band.Region))
            {
                enough += band.People;
            }
            else if (band.IsScopeKnown && band.BelowPence <= rates.LowestFor(band.Region))
            {
                below += band.People;
            }
            else
            {
                unknown += band.People;
            }
        }
        return new Recheck(enough, below, unknown);
    }

    internal static int IndexOf(int wholePence) => wholePence switch
    {
        < LowestPence => 0,
        >= HighestPence => BandCount - 1,
        _ => 1 + ((wholePence - LowestPence) / Step),
    };

    internal static PayBand Band(int index, WageRegion region, bool isScopeKnown, int people)
    {
        var from = index == 0 ? 0 : LowestPence + ((index - 1) * Step);
        int? below = index == 0 ? LowestPence : index == BandCount - 1 ? null : from + Step;
        return new PayBand(region, isScopeKnown, from, below, people);
    }
}

/// <summary>People whose hourly pay is at least one figure and below another.</summary>
/// <param name="IsScopeKnown">
/// Whether the file said that these people are in scope, and that they are in no higher band; if not, they may be too young or apprentices,
/// or paid what a rounding hides.
/// </param>
/// <param name="BelowPence">The first pence that are above the band; null in the top band.</param>
public sealed record PayBand(WageRegion Region, bool IsScopeKnown, int FromPence, int? BelowPence, int People);

/// <summary>Numbers of people.</summary>
public sealed record Recheck(int Enough, int Below, int CannotTell)
{
    public PayOutcome Outcome =>
        Below > 0 ? PayOutcome.Below : CannotTell > 0 || Enough == 0 ? PayOutcome.CannotTell : PayOutcome.MeetsDue;
}
