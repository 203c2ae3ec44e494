using CharterTracker.Domain;

namespace CharterTracker.UnitTests;

public class HeadcountTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1,204", 1204)]
    [InlineData(" 1 204 ", 1204)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("-3", null)]
    [InlineData("12.5", null)]
    [InlineData("twelve", null)]
    [InlineData("99999999999", null)]
    public void Parse_TakesWholeNumbersAsPeopleTypeThem(string? typed, int? count) => Assert.Equal(count, Headcount.Parse(typed));
}
