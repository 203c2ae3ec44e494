using CharterTracker.Domain.Directories;

namespace CharterTracker.UnitTests.Directories;

public class NearNamesTests
{
    [Theory]
    [InlineData("Mersey Light and Power Ltd", "Mersey Light and Power Limited")]
    [InlineData("Mersey Light & Power", "MERSEY LIGHT AND POWER LIMITED")]
    [InlineData("Power and Light, Mersey", "Mersey Light and Power Limited")]
    [InlineData("Mersey Travle", "MerseyTravel")]
    [InlineData("Calder Vale Food Ltd", "Calder Vale Foods Limited")]
    [InlineData("The Hartlepool Borough Council", "Hartlepool Borough Council")]
    public void AreNear_WhenOneOrganisationIsMeant_IsTrue(string typed, string here) => Assert.True(NearNames.AreNear(typed, here));

    [Theory]
    [InlineData("Mersey Light and Power Ltd", "Mersey Water and Sewerage Limited")]
    [InlineData("Hartlepool Borough Council", "Halton Borough Council")]
    [InlineData("Acme Ltd", "Acne Ltd")]
    [InlineData("Limited", "Unlimited Foods")]
    [InlineData("", "Calder Vale Foods")]
    public void AreNear_WhenTwoOrganisationsAreMeant_IsFalse(string typed, string here) => Assert.False(NearNames.AreNear(typed, here));

    [Theory]
    [InlineData("Mersey Travle", "MerseyTravel")]
    [InlineData("Calder Vale Food Ltd", "Calder Vale Foods Limited")]
    [InlineData("Hartlepol Burough Council", "Hartlepool Borough Council")]
    public void PiecesOf_ANearName_AreInTheOther(string typed, string here) =>
        Assert.Contains(NearNames.PiecesOf(typed), piece => here.Contains(piece, StringComparison.OrdinalIgnoreCase));
}
