using CharterTracker.Adapters.Payrolls;
using CharterTracker.Domain.Payrolls;

namespace CharterTracker.UnitTests.Adapters.Payrolls;

public class ContractWordsTests
{
    [Theory]
    [InlineData("Yes", true, false)]
    [InlineData("1", true, false)]
    [InlineData("Apprentice", true, false)]
    [InlineData("Apprentice Level 3", true, false)]
    [InlineData("No", false, false)]
    [InlineData("Non-apprentice", false, false)]
    [InlineData("Not an apprentice", false, false)]
    [InlineData("None", false, false)]
    [InlineData("Former apprentice", false, false)]
    [InlineData("Kitchen apprentice?", null, true)]
    [InlineData("Maybe", null, true)]
    public void Apprentice_InAColumnOfIt_IsOneOnlyByAClearYes(string cell, bool? isOne, bool isUnclear) =>
        Assert.Equal((isOne, isUnclear), ContractWords.Apprentice(cell, isColumnOfIt: true));

    [Theory]
    [InlineData("Apprenticeship", true, false)]
    [InlineData("Fixed term apprentice", true, false)]
    [InlineData("1st year apprentice", true, false)]
    [InlineData("Apprentice Coordinator", null, false)]
    [InlineData("Perm (ex apprentice)", null, false)]
    [InlineData("Apprenticeship Manager", null, false)]
    [InlineData("Permanent", null, false)]
    [InlineData("No fixed hours", null, false)]
    [InlineData("Apprentice chef", null, true)]
    public void Apprentice_InATypeOfContract_IsOneOnlyByAClearYes(string cell, bool? isOne, bool isUnclear) =>
        Assert.Equal((isOne, isUnclear), ContractWords.Apprentice(cell, isColumnOfIt: false));

    [Theory]
    [InlineData("TTO")]
    [InlineData("Term Time")]
    [InlineData("Termtime only")]
    [InlineData("Sessional (term only)")]
    [InlineData("Annualised hours")]
    [InlineData("Annualized hours")]
    [InlineData("39 weeks a year")]
    [InlineData("44.6 wks")]
    [InlineData("Part-year")]
    public void SaysTermTime_OfPartOfTheYear_IsTrue(string cell) => Assert.True(ContractWords.SaysTermTime(cell));

    [Theory]
    [InlineData("52 weeks a year")]
    [InlineData("Permanent")]
    [InlineData("Fixed term")]
    [InlineData("Every 4 weekly")]
    [InlineData("12 weeks notice")]
    public void SaysTermTime_OfAWholeYear_IsFalse(string cell) => Assert.False(ContractWords.SaysTermTime(cell));

    [Theory]
    [InlineData("Calendar Month", PayFrequency.Monthly)]
    [InlineData("M", PayFrequency.Monthly)]
    [InlineData("4 Week", PayFrequency.FourWeekly)]
    [InlineData("Every four weeks", PayFrequency.FourWeekly)]
    [InlineData("4-weekly", PayFrequency.FourWeekly)]
    [InlineData("Every two weeks", PayFrequency.Fortnightly)]
    [InlineData("2 weekly", PayFrequency.Fortnightly)]
    [InlineData("W", PayFrequency.Weekly)]
    [InlineData("Every week", PayFrequency.Weekly)]
    [InlineData("Every month", PayFrequency.Monthly)]
    [InlineData("Quarterly", null)]
    public void Frequency_InOtherWords_IsRead(string cell, PayFrequency? frequency) =>
        Assert.Equal(frequency, ContractWords.Frequency(cell));

    [Theory, MemberData(nameof(OurOwn))]
    public void Frequency_InOurOwnWords_IsRead(PayFrequency frequency) =>
        Assert.Equal(frequency, ContractWords.Frequency(frequency.Label()));

    public static TheoryData<PayFrequency> OurOwn() => [.. Enum.GetValues<PayFrequency>()];
}
