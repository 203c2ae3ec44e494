using CharterTracker.Adapters.Payrolls;

namespace CharterTracker.UnitTests.Adapters.Payrolls;

public class ElementWordsTests
{
    [Theory]
    [InlineData("Basic pay", "Hours")]
    [InlineData("Ordinary Hours", "Hours")]
    [InlineData("Overtime", "Hours")]
    [InlineData("Hourly", "Hours")]
    [InlineData("Training", "Hours")]
    [InlineData("Mileage", "Extra")]
    [InlineData("Night premium", "Extra")]
    [InlineData("Sleep-in", "Extra")]
    [InlineData("Expenses", "Extra")]
    [InlineData("Bonus", "Extra")]
    [InlineData("Tips", "Extra")]
    [InlineData("D", "Extra")]
    [InlineData("Pension deduction", "Extra")]
    [InlineData("Holiday pay", "Hours")]
    [InlineData("Sleepover", "Extra")]
    [InlineData("Full day", "Day")]
    [InlineData("Day rate", "Day")]
    [InlineData("Per shift", "Day")]
    [InlineData("Session", "Day")]
    [InlineData("Element 3", "Unknown")]
    [InlineData("X12", "Unknown")]
    [InlineData("Total", "Total")]
    public void Meaning_OfTheNameOfAPayment_SaysWhatItsRateIs(string cell, string meaning) =>
        Assert.Equal(meaning, ElementWords.Meaning(cell).ToString());
}
