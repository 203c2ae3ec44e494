using CharterTracker.Domain.EvidenceItems.Reading;

namespace CharterTracker.UnitTests.EvidenceItems.Reading;

public class NationalInsuranceNumbersTests
{
    [Theory]
    [InlineData("AB123456C")]
    [InlineData("ab123456c")]
    [InlineData("AB 12 34 56 C")]
    [InlineData("AB 123456 C")]
    [InlineData("AB 123456C")]
    [InlineData("AB-12-34-56-C")]
    [InlineData("AB12 34 56C")]
    [InlineData("AB.12.34.56.C")]
    [InlineData("AB/12/34/56/C")]
    [InlineData("AB 12-34-56 C")]
    [InlineData("AB\u00A012\u00A034\u00A056\u00A0C")]
    [InlineData("Alpha, Test, JG103759A, 13.45")]
    [InlineData("QQ123456A")]
    [InlineData("NI number: AB 12 34 56")]
    [InlineData("National Insurance No. AB123456")]
    [InlineData("NINO AB123456")]
    public void AreIn_WhenANumberIsSpeltInAnyUsualWay_IsTrue(string text) =>
        Assert.True(NationalInsuranceNumbers.AreIn(text, isDocument: true));

    [Theory]
    [InlineData("Company SC123456 and company NI612345")]
    [InlineData("The meeting on 12 11 25 agreed this")]
    [InlineData("The meeting on 12-11-25 a new policy was agreed")]
    [InlineData("DA123456C")]
    [InlineData("AO123456C")]
    [InlineData("GB123456789")]
    [InlineData("GB123456C")]
    [InlineData("XAB123456C")]
    [InlineData("AB123456CD")]
    [InlineData("AB1234567C")]
    [InlineData("AB123456E")]
    [InlineData("SW1A 2AA 123456")]
    [InlineData("Write your number like this: QQ 12 34 56 C")]
    [InlineData("National Insurance contributions of 123456 pounds")]
    [InlineData("55c6d8c512f0ebb1ac1b19f0855d9c8c52d3ce17")]
    public void AreIn_WhenItOnlyLooksLikeOne_IsFalse(string text) => Assert.False(NationalInsuranceNumbers.AreIn(text, isDocument: true));

    [Fact]
    public void AreIn_WhenAFileOfDataHasTheExampleOfForms_IsTrue() =>
        Assert.True(NationalInsuranceNumbers.AreIn("Alpha,QQ123456C", isDocument: false));
}
