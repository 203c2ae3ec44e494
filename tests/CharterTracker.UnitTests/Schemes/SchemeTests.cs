using CharterTracker.Domain.Schemes;

namespace CharterTracker.UnitTests.Schemes;

public class SchemeTests
{
    private const string Liverpool = "E08000012";
    private const string Norwich = "E07000148";
    private const string Ipswich = "E07000202";
    private const string Camden = "E09000007";
    private const string Glasgow = "S12000049";

    [Theory]
    [InlineData("E47000004", Liverpool, true)]
    [InlineData("E47000004", Norwich, false)]
    // London is a region, Scotland a nation: neither is a combined authority.
    [InlineData("E12000007", Camden, true)]
    [InlineData("E12000007", Liverpool, false)]
    [InlineData("S92000003", Glasgow, true)]
    [InlineData("S92000003", Camden, false)]
    // Norfolk and Suffolk have no code for both, so theirs names each authority.
    [InlineData("E07000148 E07000202", Norwich, true)]
    [InlineData("E07000148 E07000202", Ipswich, true)]
    [InlineData("E07000148 E07000202", Camden, false)]
    [InlineData("E47000004", "E99999999", false)]
    public void Covers_GoesByTheLocalAuthority(string area, string localAuthority, bool isCovered)
    {
        var scheme = Of(area);

        Assert.Equal(isCovered, scheme.Covers(localAuthority));
        Assert.Equal(isCovered, scheme.AuthoritiesCovered().Any(a => a.Code == localAuthority));
    }

    private static Scheme Of(string area) =>
        Scheme.Create("a-scheme", "A scheme", "An authority", "AS", area, "#0b6b58", "charter@authority.example", PanelQuorum.OfTwo, isSmall: false);
}
