using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// Decides what may be shown outside the employer's own pages: no figure about fewer than ten people, nor one that gives such a figure
/// away.
/// </summary>
public static class PayrollSuppression
{
    public const int SmallestGroup = 10;

    private const int PenceInAPound = 100;

    /// <summary>The counts, or null. They are shown all or not at all: with one left out, the others would give it away.</summary>
    public static PayCounts? Counts(PayCounts counts) =>
        new[] { counts.MeetAnnounced, counts.MeetDue, counts.Below, counts.CannotTell, counts.OutOfScope }.All(n => n == 0 || n >= SmallestGroup) ? counts : null;

    /// <summary>
    /// The bands, joined from the lowest up until each has ten people; empty where there are not ten in all. Their edges are whole pounds
    /// and the rates, wherever people are, and the outer ones are left open, so that nobody's pay can be read off an edge.
    /// </summary>
    public static IReadOnlyList<PayBand> Bands(PayDistribution distribution, PayRates rates)
    {
        // The number in a small region could be worked out from the sum of the others, so then regions are not told apart.
        var isSmallRegion = distribution.Bands.GroupBy(b => b.Region).Any(g => g.Sum(b => b.People) < SmallestGroup);
        var bands = isSmallRegion ? distribution.Bands.Select(b => b with { Region = WageRegion.Unknown }) : distribution.Bands;
        return [.. bands.GroupBy(b => b.Region).OrderBy(g => g.Key).SelectMany(g => Joined([.. g], EdgesFor(g.Key, rates)))];
    }

    private static List<PayBand> Joined(List<PayBand> bands, IReadOnlyList<int> edges)
    {
        var shown = new List<PayBand>();
        var (from, people, isScopeKnown) = (0, 0, true);
        foreach (var (edge, below) in edges.Prepend(0).Zip(edges.Select(e => (int?)e).Append(null)))
        {
            var inside = bands.Where(b => b.FromPence >= edge && (below is null || b.FromPence < below)).ToList();
            people += inside.Sum(b => b.People);
            isScopeKnown &= inside.TrueForAll(b => b.IsScopeKnown);
            if (people >= SmallestGroup)
            {
                shown.Add(new PayBand(bands[0].Region, isScopeKnown, from, below, people));
                (from, people, isScopeKnown) = (below ?? from, 0, true);
            }
        }
        if (shown.Count > 0)
        {
            shown[^1] = shown[^1] with
            {
                BelowPence = null,
                People = shown[^1].People + people,
                IsScopeKnown = shown[^1].IsScopeKnown
                && isScopeKnown
            };
        }
        return shown;
    }

    /// <summary>The places where a band may end: each pound, and each rate that the stored bands do not lie across.</summary>
    private static IReadOnlyList<int> EdgesFor(WageRegion region, PayRates rates)
    {
        RatePair[] pairs = rates.Announced is { } announced ? [rates.Due, announced] : [rates.Due];
        int[] ofRegion = [.. pairs.SelectMany(p => new[] { p.LowestFor(region), p.HighestFor(region) })];
        var pounds = Enumerable.Range(0, ((PayDistribution.HighestPence - PayDistribution.LowestPence) / PenceInAPound) + 1)
            .Select(i => PayDistribution.LowestPence + (i * PenceInAPound));
        return
        [
            .. pounds.Concat(
                ofRegion.Where(r => r % PayDistribution.Step == 0 && r is > PayDistribution.LowestPence and < PayDistribution.HighestPence))
                .Distinct()
                .Order(),
        ];
    }
}
