using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.UnitTests.Payrolls;

public class PayrollSuppressionTests
{
    private static readonly PayRates Rates = new(new RatePair(1260, 1385), new RatePair(1345, 1480), null, "test");

    [Fact]
    public void Bands_OfSmallSteps_AreJoinedUntilEachHasTen()
    {
        var shown = Bands((WageRegion.Uk, 1200, 4), (WageRegion.Uk, 1205, 7), (WageRegion.Uk, 1345, 12), (WageRegion.Uk, 1500, 3));

        Assert.Equal([(0, 1260, 11), (1260, null, 15)], shown.Select(b => (b.FromPence, b.BelowPence, b.People)));
    }

    [Fact]
    public void Bands_OfTheLowestAndTheHighestPaid_DoNotGiveThemAway()
    {
        var shown = Bands((WageRegion.Uk, 1280, 1), (WageRegion.Uk, 1390, 30), (WageRegion.Uk, 1640, 15), (WageRegion.Uk, 2200, 1));

        Assert.Equal([(0, 1400, 31), (1400, null, 16)], shown.Select(b => (b.FromPence, b.BelowPence, b.People)));
    }

    [Fact]
    public void Bands_AroundTheRates_EndAtThem()
    {
        var shown = Bands((WageRegion.Uk, 1255, 10), (WageRegion.Uk, 1260, 10), (WageRegion.Uk, 1340, 10), (WageRegion.Uk, 1345, 10));

        Assert.Equal([(0, 1260), (1260, 1300), (1300, 1345), (1345, null)], shown.Select(b => (b.FromPence, b.BelowPence)));
    }

    [Fact]
    public void Bands_OfTheOuterOnes_KeepEverybody()
    {
        var shown = Bands((WageRegion.Uk, 0, 12), (WageRegion.Uk, 2500, 11));

        Assert.Equal([(0, 800, 12), (800, null, 11)], shown.Select(b => (b.FromPence, b.BelowPence, b.People)));
    }

    [Fact]
    public void Bands_OfFewerThanTenPeople_AreNone() => Assert.Empty(Bands((WageRegion.Uk, 1345, 9)));

    [Fact]
    public void Bands_WithASmallRegion_DoNotTellRegionsApart()
    {
        var shown = Bands((WageRegion.Uk, 1345, 20), (WageRegion.London, 1480, 3));

        Assert.Equal((WageRegion.Unknown, 23), Assert.Single(shown.Select(b => (b.Region, b.People))));
    }

    [Theory]
    [InlineData(40, 0, 10, 0, true)]
    [InlineData(40, 0, 3, 0, false)]
    [InlineData(9, 0, 0, 0, false)]
    public void Counts_WithASmallGroup_AreAllHidden(int meet, int due, int below, int unknown, bool isShown) =>
        Assert.Equal(isShown, PayrollSuppression.Counts(new PayCounts(meet + due + below + unknown, meet, due, below, unknown, 0)) is not null);

    private static IReadOnlyList<PayBand> Bands(params (WageRegion Region, int From, int People)[] bands) =>
        PayrollSuppression.Bands(Of(bands), Rates);

    private static PayDistribution Of(params (WageRegion Region, int From, int People)[] bands) =>
        new([.. bands.Select(b => new PayBand(b.Region, IsScopeKnown: true, b.From, b.From + 5, b.People))], 0);
}
