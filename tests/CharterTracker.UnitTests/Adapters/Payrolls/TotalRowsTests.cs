using CharterTracker.Adapters.Payrolls;

namespace CharterTracker.UnitTests.Adapters.Payrolls;

public class TotalRowsTests
{
    [Theory]
    [InlineData("Total", true)]
    [InlineData("Totals:", true)]
    [InlineData("Grand Total", true)]
    [InlineData("Sub-total", true)]
    [InlineData("Report Total", true)]
    [InlineData("Total for the period", true)]
    [InlineData("Total Test Alpha", false)]
    [InlineData("Total rewards manager", false)]
    [InlineData("Alpha", false)]
    public void IsTotal_OfACell_IsTrueOfNothingButTotals(string cell, bool isTotal) => Assert.Equal(isTotal, TotalRows.IsTotal(cell));

    [Theory]
    [InlineData("Total Test Alpha", true)]
    [InlineData("Kitchen total", true)]
    [InlineData("Alpha", false)]
    [InlineData("Totality", false)]
    public void IsTotalOf_ACell_IsTrueOfSomethingsTotal(string cell, bool isTotal) => Assert.Equal(isTotal, TotalRows.IsTotalOf(cell));

    [Theory]
    [InlineData("Page 1 of 3", true)]
    [InlineData("Printed on 1 November 2026", true)]
    [InlineData("End of report", true)]
    [InlineData("Number of employees: 3", true)]
    [InlineData("Confidential", true)]
    [InlineData("Page", false)]
    [InlineData("E104", false)]
    [InlineData("Carol", false)]
    public void IsFooter_OfACell_IsTrueOfNotes(string cell, bool isFooter) => Assert.Equal(isFooter, TotalRows.IsFooter(cell));
}
