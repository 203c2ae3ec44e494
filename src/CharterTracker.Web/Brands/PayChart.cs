using System.Globalization;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Web.Brands;

/// <summary>People by hourly pay in one area: bars from the lowest pay to the highest, and lines at the rates.</summary>
public sealed record PayChart(string Title, int DuePence, int? AnnouncedPence, IReadOnlyList<PayBar> Bars)
{
    public const int Width = 640;
    public const int Height = 160;

    private const int MaxSteps = 14;
    private const int FineStep = 50;
    private const int CoarseStep = 100;

    /// <summary>Charts in even steps that start again at each rate, so that no bar lies on both sides of one.</summary>
    public static IReadOnlyList<PayChart> OfSteps(PayDistribution distribution, PayRates rates) =>
        Create(distribution.Bands, rates, "People whose workplace is not matched", (bands, due, announced) => StepsOf(bands, [due, announced ?? due]));

    /// <summary>Charts of the bands that staff may see, each of ten people or more.</summary>
    public static IReadOnlyList<PayChart> OfBands(IReadOnlyList<PayBand> bands, PayRates rates) =>
        Create(bands, rates, "All workplaces", (own, _, _) => [.. own.Select(b => (b.FromPence, b.BelowPence, b.People))]);

    public static string Pounds(int pence) => (pence / 100m).ToString("£0.00", CultureInfo.InvariantCulture);

    /// <summary>The place of a rate's line: between two bars, or in the middle of one that the rate cuts through.</summary>
    public string LineAt(int pence)
    {
        var before = Bars.Count(b => b.BelowPence <= pence);
        var isInside = before < Bars.Count && Bars[before].FromPence < pence;
        return Number(Math.Clamp((before + (isInside ? 0.5m : 0)) * Width / Bars.Count, 1, Width - 1));
    }

    private static List<PayChart> Create(
        IReadOnlyList<PayBand> bands,
        PayRates rates,
        string titleOfUnknown,
        Func<List<PayBand>, int, int?, List<(int From, int? Below, int People)>> steps) =>
    [
        .. bands.GroupBy(b => b.Region).OrderBy(g => g.Key == WageRegion.Unknown ? 2 : g.Key == WageRegion.Uk ? 0 : 1).Select(g =>
        {
            var isLondon = g.Key == WageRegion.London;
            var due = isLondon ? rates.Due.London : rates.Due.Uk;
            var announced = isLondon ? rates.Announced?.London : rates.Announced?.Uk;
            var title = isLondon ? "Workplaces in Greater London" : g.Key == WageRegion.Uk ? "Workplaces outside London" : titleOfUnknown;
            return new PayChart(title, due, announced > due ? announced : null, BarsOf(steps([.. g], due, announced), due));
        }),
    ];

    private static List<PayBar> BarsOf(List<(int From, int? Below, int People)> steps, int due)
    {
        var most = steps.Max(s => s.People);
        var width = (decimal)Width / steps.Count;
        return
        [
            .. steps.Select((s, i) =>
            {
                var height = (decimal)s.People * Height / most;
                return new PayBar(
                    s.From, s.Below, s.People, s.Below <= due, Number(i * width), Number(Height - height), Number(width * 0.86m), Number(height));
            }),
        ];
    }

    private static List<(int From, int? Below, int People)> StepsOf(List<PayBand> bands, int[] rates)
    {
        var lowest = bands.Min(b => b.FromPence);
        var highest = bands.Max(b => b.FromPence);
        var step = highest - Math.Max(lowest, PayDistribution.LowestPence) <= MaxSteps * FineStep ? FineStep : CoarseStep;
        var edges = new SortedSet<int> { 0, PayDistribution.HighestPence };
        for (var pence = PayDistribution.LowestPence; pence < PayDistribution.HighestPence; pence += step)
        {
            edges.Add(pence);
        }
        edges.UnionWith(rates.Where(r => r % PayDistribution.Step == 0 && r is > PayDistribution.LowestPence and < PayDistribution.HighestPence));

        int[] ordered = [.. edges];
        var steps = ordered.Select((from, i) =>
        {
            int? below = i + 1 < ordered.Length ? ordered[i + 1] : null;
            return (From: from, Below: below, People: bands.Where(b => b.FromPence >= from && (below is null || b.FromPence < below)).Sum(b => b.People));
        }).ToList();
        // Empty steps between people are worth showing; those before the first person and after the last are not.
        return steps[steps.FindIndex(s => s.People > 0)..(steps.FindLastIndex(s => s.People > 0) + 1)];
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <param name="IsBelowDue">Whether all of the step is below the rate due.</param>
public sealed record PayBar(int FromPence, int? BelowPence, int People, bool IsBelowDue, string Left, string Top, string Width, string Height)
{
    public string Label => (FromPence, BelowPence) switch
    {
        (0, null) => "Any pay",
        (_, null) => $"{PayChart.Pounds(FromPence)} or more",
        (0, { } below) => $"Less than {PayChart.Pounds(below)}",
        (_, { } below) => $"{PayChart.Pounds(FromPence)} to {PayChart.Pounds(below - 1)}",
    };
}
