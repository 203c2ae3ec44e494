namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// Decides what may be shown outside the employer's own pages: no figure about fewer than ten people, nor one that gives such a figure
/// away.
/// </summary>
public static class PayrollSuppression
{
    public const int SmallestGroup = 10;

    /// <summary>The counts, or null. They are shown all or not at all: with one left out, the others would give it away.</summary>
    public static PayCounts? Counts(PayCounts counts) =>
        new[] { counts.MeetAnnounced, counts.MeetDue, counts.Below, counts.CannotTell, counts.OutOfScope }.All(n => n == 0 || n >= SmallestGroup) ? counts : null;

    /// <summary>The bands, joined from the lowest up until each has ten people; empty where there are not ten in all.</summary>
    public static IReadOnlyList<PayBand> Bands(PayDistribution distribution)
    {
        // The number in a small region could be worked out from the sum of the others, so then regions are not told apart.
        var isSmallRegion = distribution.Bands.GroupBy(b => b.Region).Any(g => g.Sum(b => b.People) < SmallestGroup);
        var bands = isSmallRegion ? distribution.Bands.Select(b => b with { Region = WageRegion.Unknown }) : distribution.Bands;
        var shown = new List<PayBand>();
        foreach (var group in bands.GroupBy(b => b.Region).OrderBy(g => g.Key))
        {
            var first = shown.Count;
            PayBand? open = null;
            foreach (var band in group.OrderBy(b => b.FromPence))
            {
                open = open is null ? band : Joined(open, band);
                if (open.People >= SmallestGroup)
                {
                    shown.Add(open);
                    open = null;
                }
            }
            if (open is not null && shown.Count > first)
            {
                shown[^1] = Joined(shown[^1], open);
            }
        }
        return shown;
    }

    private static PayBand Joined(PayBand low, PayBand high) =>
        low with { BelowPence = high.BelowPence, People = low.People + high.People, IsScopeKnown = low.IsScopeKnown && high.IsScopeKnown };
}
