using System.Globalization;
using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Web.Pages.Employers;

/// <summary>The bars of one area's pay, in steps that begin anew at each rate, so that no bar lies on both sides of one.</summary>
public sealed record PayChart(WageRegion Region, int DuePence, IReadOnlyList<PayBar> Bars)
{
    public const int RowHeight = 30;
    public const int LabelWidth = 190;
    public const int BarWidth = 380;

    private const int StepPence = 50;

    public int Height => Bars.Count * RowHeight;

    public string Title => Region switch
    {
        WageRegion.London => "Workplaces in Greater London",
        WageRegion.Uk => "Workplaces outside London",
        _ => "People whose workplace is not matched",
    };

    public static IReadOnlyList<PayChart> Of(PayDistribution distribution, PayRates rates) =>
    [
        .. distribution.Bands.GroupBy(b => b.Region).OrderBy(g => g.Key == WageRegion.Unknown ? 2 : g.Key == WageRegion.Uk ? 0 : 1).Select(g =>
        {
            var due = g.Key == WageRegion.London ? rates.Due.London : rates.Due.Uk;
            return new PayChart(g.Key, due, BarsOf([.. g], Edges(g.Key, rates), due));
        }),
    ];

    public static string Pounds(int pence) => (pence / 100m).ToString("£0.00", CultureInfo.InvariantCulture);

    private static List<int> Edges(WageRegion region, PayRates rates)
    {
        var edges = new SortedSet<int> { 0 };
        for (var pence = PayDistribution.LowestPence; pence <= PayDistribution.HighestPence; pence += StepPence)
        {
            edges.Add(pence);
        }
        foreach (var pair in new[] { rates.Due, rates.Announced ?? rates.Due })
        {
            var rate = region == WageRegion.London ? pair.London : pair.Uk;
            if (rate % PayDistribution.Step == 0 && rate is > PayDistribution.LowestPence and < PayDistribution.HighestPence)
            {
                edges.Add(rate);
            }
        }
        return [.. edges];
    }

    private static List<PayBar> BarsOf(List<PayBand> bands, List<int> edges, int due)
    {
        var bars = new List<PayBar>();
        for (var i = 0; i < edges.Count; i++)
        {
            int? below = i + 1 < edges.Count ? edges[i + 1] : null;
            var people = bands.Where(b => b.FromPence >= edges[i] && (below is null || b.FromPence < below)).Sum(b => b.People);
            bars.Add(new PayBar(Label(edges[i], below), people, below <= due, 0));
        }
        // Empty steps inside say something; those before the first person and after the last do not.
        var first = bars.FindIndex(b => b.People > 0);
        var last = bars.FindLastIndex(b => b.People > 0);
        var most = bars.Max(b => b.People);
        return [.. bars[first..(last + 1)].Select(b => b with { Width = b.People * BarWidth / most })];
    }

    private static string Label(int from, int? below) =>
        below is null ? $"{Pounds(from)} or more" : from == 0 ? $"Less than {Pounds(below.Value)}" : $"{Pounds(from)} to {Pounds(below.Value - 1)}";
}

/// <param name="IsBelowDue">All of the step is below the rate due.</param>
public sealed record PayBar(string Label, int People, bool IsBelowDue, int Width);
