using CharterTracker.Domain.Employers;

namespace CharterTracker.UnitTests.Employers;

public class OrganisationRegistersTests
{
    [Theory]
    [InlineData("GB-COH", "RC778", "RC000778")]
    [InlineData("GB-COH", "rc 000778", "RC000778")]
    [InlineData("GB-COH", "238303", "00238303")]
    [InlineData("GB-COH", "GB-COH-00238303", "00238303")]
    [InlineData("GB-COH", "gb-coh 238303", "00238303")]
    [InlineData("GB-COH", "SC5336", "SC005336")]
    [InlineData("GB-COH", "IP12345R", "IP12345R")]
    [InlineData("GB-CHC", "1,123,456", "1123456")]
    [InlineData("GB-CHC", "GB-CHC-1123456", "1123456")]
    [InlineData("GB-CHC", "1123456-1", "1123456-1")]
    [InlineData("GB-CHC", "1123456 ", "1123456")]
    [InlineData("GB-SC", "GB-SC-SC012345", "SC012345")]
    [InlineData("GB-SC", "sc 012 345", "SC012345")]
    [InlineData("GB-LAE", "GB-LAE-LIV", "LIV")]
    [InlineData("GB-LAE", "hpl", "HPL")]
    [InlineData("GB-NHS", "GB-NHS-RBS", "RBS")]
    public void Normalise_OfAUsualSpelling_IsTheNumberAsTheRegisterWritesIt(string register, string typed, string number) =>
        Assert.Equal(number, OrganisationRegisters.Normalise(register, typed));

    [Theory]
    [InlineData("GB-COH", "SE1")]
    [InlineData("GB-COH", "123456789")]
    [InlineData("GB-COH", "GB-CHC-1123456")]
    [InlineData("GB-CHC", "12")]
    [InlineData("GB-CHC", "GB-COH-00238303")]
    [InlineData("GB-SC", "012345")]
    [InlineData("GB-LAE", "LIVE")]
    [InlineData("GB-NHS", "AB")]
    public void Normalise_OfWhatIsNoNumberOfThatRegister_IsNull(string register, string typed) =>
        Assert.Null(OrganisationRegisters.Normalise(register, typed));

    [Fact]
    public void Readings_OfDigits_AreEveryRegisterThatCouldHaveWrittenThem()
    {
        Assert.Equal([("GB-COH", "01123456"), ("GB-CHC", "1123456")], OrganisationRegisters.Readings("1,123,456")
            .OrderByDescending(r => r.Register));
        Assert.Equal([("GB-COH", "00238303")], OrganisationRegisters.Readings("GB-COH-00238303"));
        Assert.Empty(OrganisationRegisters.Readings("Mersey Light and Power"));
    }
}
