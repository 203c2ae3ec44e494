using System.Globalization;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Web.Pages.Employers;

namespace CharterTracker.Web.Pages.Assess;

/// <summary>The bars of one area's pay, as staff may see them: each stands for ten people or more.</summary>
public sealed record PayBars(string Title, IReadOnlyList<PayBarOfTen> Bars)
{
    public const int Width = 300;
    public const int Height = 100;

    public static IReadOnlyList<PayBars> Of(IReadOnlyList<PayBand> bands, PayRates rates) =>
    [
        .. bands.GroupBy(b => b.Region).OrderBy(g => g.Key == WageRegion.Unknown ? 2 : g.Key == WageRegion.Uk ? 0 : 1).Select(g =>
        {
            var (title, due) = g.Key switch
            {
                WageRegion.London => ("Greater London", rates.Due.London),
                WageRegion.Uk => ("Outside London", rates.Due.Uk),
                _ => ("All workplaces", rates.Due.Uk),
            };
            return new PayBars(title, BarsOf([.. g], due));
        }),
    ];

    private static List<PayBarOfTen> BarsOf(List<PayBand> bands, int duePence)
    {
        var most = bands.Max(b => b.People);
        var step = (decimal)Width / bands.Count;
        return
        [
            .. bands.Select((b, i) => new PayBarOfTen(
                Label(b),
                b.People,
                b.BelowPence <= duePence,
                Number(i * step),
                Number(step * 0.88m),
                Number((decimal)b.People * Height / most),
                Number(Height - ((decimal)b.People * Height / most)))),
        ];
    }

    private static string Label(PayBand band) => (band.FromPence, band.BelowPence) switch
    {
        (_, null) => $"{PayChart.Pounds(band.FromPence)} or more",
        (0, { } below) => $"Less than {PayChart.Pounds(below)}",
        (var from, { } below) => $"{PayChart.Pounds(from)} to {PayChart.Pounds(below - 1)}",
    };

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <param name="IsBelowDue">All of the band is below the rate due.</param>
public sealed record PayBarOfTen(string Label, int People, bool IsBelowDue, string Left, string Width, string Height, string Top);
