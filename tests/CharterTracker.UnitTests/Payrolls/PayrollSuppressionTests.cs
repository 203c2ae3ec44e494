using CharterTracker.Domain.Payrolls;

namespace CharterTracker.UnitTests.Payrolls;

public class PayrollSuppressionTests
{
    [Fact]
    public void Bands_OfSmallSteps_AreJoinedUntilEachHasTen()
    {
        var shown = PayrollSuppression.Bands(Of((WageRegion.Uk, 1200, 4), (WageRegion.Uk, 1205, 7), (WageRegion.Uk, 1345, 12), (WageRegion.Uk, 1500, 3)));

        Assert.Equal([(1200, 1210, 11), (1345, 1505, 15)], shown.Select(b => (b.FromPence, b.BelowPence!.Value, b.People)));
    }

    [Fact]
    public void Bands_OfFewerThanTenPeople_AreNone() => Assert.Empty(PayrollSuppression.Bands(Of((WageRegion.Uk, 1345, 9))));

    [Fact]
    public void Bands_WithASmallRegion_DoNotTellRegionsApart()
    {
        var shown = PayrollSuppression.Bands(Of((WageRegion.Uk, 1345, 20), (WageRegion.London, 1480, 3)));

        Assert.Equal((WageRegion.Unknown, 23), Assert.Single(shown.Select(b => (b.Region, b.People))));
    }

    [Theory]
    [InlineData(40, 0, 10, 0, true)]
    [InlineData(40, 0, 3, 0, false)]
    [InlineData(9, 0, 0, 0, false)]
    public void Counts_WithASmallGroup_AreAllHidden(int meet, int due, int below, int unknown, bool isShown) =>
        Assert.Equal(isShown, PayrollSuppression.Counts(new PayCounts(meet + due + below + unknown, meet, due, below, unknown, 0)) is not null);

    private static PayDistribution Of(params (WageRegion Region, int From, int People)[] bands) =>
        new([.. bands.Select(b => new PayBand(b.Region, IsScopeKnown: true, b.From, b.From + 5, b.People))], 0);
}
