using CharterTracker.Adapters.Payrolls;
using CharterTracker.Domain.Payrolls;

namespace CharterTracker.UnitTests.Adapters.Payrolls;

public class CellValuesTests
{
    [Theory]
    [InlineData("13.45", "13.45")]
    [InlineData("£1,950.00", "1950")]
    [InlineData("1.950,50", "1950.5")]
    [InlineData("1 950,50", "1950.5")]
    [InlineData("8,00", "8")]
    [InlineData("1,950", "1950")]
    [InlineData(" 13.45 ", "13.45")]
    [InlineData("£ 13.45", "13.45")]
    [InlineData("(5.00)", "-5")]
    [InlineData("-5", "-5")]
    [InlineData("0", "0")]
    [InlineData("151.666666", "151.666666")]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("n/a", null)]
    [InlineData("NA", null)]
    public void TryNumber_OfAnAmountAsWritten_ReadsIt(string cell, string? number)
    {
        Assert.True(CellValues.TryNumber(cell, divides: false, out var read));
        Assert.Equal(number, read?.ToString());
    }

    [Theory]
    [InlineData("13.4599999", false, "13.459999")]
    [InlineData("151.6666667", true, "151.666667")]
    [InlineData("37.50000000", true, "37.5")]
    public void TryNumber_OfMorePlacesThanSix_NeverFlattersPay(string cell, bool divides, string number)
    {
        Assert.True(CellValues.TryNumber(cell, divides, out var read));
        Assert.Equal(number, read!.Value.ToString());
    }

    [Theory]
    [InlineData("thirteen")]
    [InlineData("13.45.1")]
    [InlineData("1,2,3.4.5")]
    [InlineData("£")]
    [InlineData(".")]
    [InlineData("13.45 an hour")]
    [InlineData("12345678901234567")]
    [InlineData("10000 - 104999")]
    public void TryNumber_OfAnythingElse_SaysSo(string cell) => Assert.False(CellValues.TryNumber(cell, divides: false, out _));

    [Theory]
    [InlineData("14/02/1990", 1990, 2, 14)]
    [InlineData("14-02-1990", 1990, 2, 14)]
    [InlineData("1990-02-14", 1990, 2, 14)]
    [InlineData("14.2.1990", 1990, 2, 14)]
    [InlineData("1/2/1990", 1990, 2, 1)]
    [InlineData("1990-02-14 00:00:00", 1990, 2, 14)]
    [InlineData("1990-02-14T00:00:00", 1990, 2, 14)]
    [InlineData("14/02/1990 00:00", 1990, 2, 14)]
    [InlineData("29/02/2008", 2008, 2, 29)]
    public void Date_AsWritten_IsReadDayFirstOrYearFirst(string cell, int year, int month, int day)
    {
        Assert.True(CellDate.TryRead(cell, out var date));
        Assert.Equal(new CellDate(year, month, day), date);
    }

    [Theory]
    [InlineData("30/02/1990")]
    [InlineData("29/02/2007")]
    [InlineData("02/14/1990")]
    [InlineData("1990-02-14x")]
    [InlineData("14/02")]
    [InlineData("14//1990")]
    [InlineData("soon")]
    [InlineData("some months")]
    public void Date_OfAnythingElse_IsNone(string cell) => Assert.False(CellDate.TryRead(cell, out _));

    [Theory]
    [InlineData("31/01/2008", 18)]
    [InlineData("01/02/2008", 17)]
    [InlineData("31/01/1990", 36)]
    [InlineData("01/01/2020", null)]
    [InlineData("01/01/1901", null)]
    [InlineData("1-Mar-2009", 16)]
    [InlineData("1 March 2009", 16)]
    [InlineData("March 1, 2009", 16)]
    [InlineData("1st Mar 2009", 16)]
    [InlineData("01-MAR-09", 16)]
    [InlineData("01/03/09", 16)]
    [InlineData("14/02/90", 35)]
    [InlineData("2009/3/1", 16)]
    [InlineData("20090301", 16)]
    [InlineData("39873", 16)]
    [InlineData("32918.0", 35)]
    [InlineData("1990", null)]
    [InlineData("99999", null)]
    [InlineData("01/03/20", null)]
    public void AgeOn_ThePayDate_IsInWholeYears(string birth, int? age) => Assert.Equal(age, CellAge.On(new CellDate(2026, 1, 31), birth));

    [Fact]
    public void AgeOn_ForALeapling_TurnsOnTheLastOfFebruary()
    {
        Assert.Equal(17, CellAge.On(new CellDate(2026, 2, 27), "29/02/2008"));
        Assert.Equal(18, CellAge.On(new CellDate(2026, 2, 28), "29/02/2008"));
    }

    [Theory]
    [InlineData("Zero hours", HoursSign.ZeroHours)]
    [InlineData("0 hours", HoursSign.ZeroHours)]
    [InlineData("Contract: 0-hour", HoursSign.ZeroHours)]
    [InlineData("Casual", HoursSign.ZeroHours)]
    [InlineData("As and when", HoursSign.ZeroHours)]
    [InlineData("30 hours", HoursSign.None)]
    [InlineData("Permanent 40-hour", HoursSign.None)]
    [InlineData("37.0 hours", HoursSign.None)]
    [InlineData("ZHC", HoursSign.ZeroHours)]
    [InlineData("Bank", HoursSign.ZeroHours)]
    [InlineData("Bank staff, 15 hours", HoursSign.ZeroHours)]
    [InlineData("Relief worker", HoursSign.ZeroHours)]
    [InlineData("Sessional tutor", HoursSign.ZeroHours)]
    [InlineData("Variable hours", HoursSign.ZeroHours)]
    [InlineData("On-call", HoursSign.ZeroHours)]
    [InlineData("As required", HoursSign.ZeroHours)]
    [InlineData("37.5hrs", HoursSign.None)]
    [InlineData("Full time", HoursSign.None)]
    [InlineData("Part-Time Fixed Term", HoursSign.None)]
    [InlineData("Permanent F/T", HoursSign.None)]
    [InlineData("Up to 20 hours", HoursSign.Unknown)]
    [InlineData("Permanent", HoursSign.Unknown)]
    [InlineData("Employee", HoursSign.Unknown)]
    [InlineData("Fixed term", HoursSign.Unknown)]
    [InlineData("Bankside", HoursSign.Unknown)]
    [InlineData("0-37.5 hours", HoursSign.ZeroHours)]
    [InlineData("0 to 37.5 hrs", HoursSign.ZeroHours)]
    [InlineData("Part-time, as-and-when", HoursSign.ZeroHours)]
    [InlineData("Part time - ad hoc", HoursSign.ZeroHours)]
    [InlineData("Full time, no minimum", HoursSign.ZeroHours)]
    [InlineData("maximum 16 hours", HoursSign.Unknown)]
    [InlineData("Full time, no fixed term", HoursSign.None)]
    public void Contract_InWords_ShowsSignsOfZeroHours(string cell, HoursSign sign) => Assert.Equal(sign, ContractWords.Hours(cell));

    [Theory]
    [InlineData("Weekly", PayFrequency.Weekly)]
    [InlineData("W2", PayFrequency.Fortnightly)]
    [InlineData("Four weekly", PayFrequency.FourWeekly)]
    [InlineData("Lunar", PayFrequency.FourWeekly)]
    [InlineData("monthly", PayFrequency.Monthly)]
    [InlineData("M1", PayFrequency.Monthly)]
    [InlineData("Bi-weekly", null)]
    [InlineData("IO", null)]
    public void Frequency_AsWritten_IsRead(string cell, PayFrequency? frequency) => Assert.Equal(frequency, ContractWords.Frequency(cell));

    [Theory]
    [InlineData("QQ123456A", true)]
    [InlineData("qq 12 34 56 a", true)]
    [InlineData("ref QQ123456C here", true)]
    [InlineData("QQ-12-34-56-C", true)]
    [InlineData("QQ.12.34.56.C", true)]
    [InlineData("QQ/123456/C", true)]
    [InlineData("QQ123456", true)]
    [InlineData("QQ 12 34 56", true)]
    [InlineData("AB123456 Leeds", true)]
    [InlineData("DA123456", false)]
    [InlineData("AO123456", false)]
    [InlineData("QQ123456E", false)]
    [InlineData("QQ1234567A", false)]
    [InlineData("XQQ123456A", false)]
    [InlineData("2020-01-01", false)]
    public void NationalInsuranceNumber_AnywhereInACell_IsSeen(string cell, bool isSeen) =>
        Assert.Equal(isSeen, NationalInsurance.IsIn(cell));

    [Theory]
    [InlineData("26.227", 250, true)]
    [InlineData("1.950", 50, true)]
    [InlineData("504.375", 50, false)]
    [InlineData("26.22", 250, false)]
    [InlineData("0.500", 50, false)]
    [InlineData("26227", 250, false)]
    public void CouldBeThousands_OfASmallAmountWithThreePlaces_IsAskedNotJudged(string cell, int most, bool could) =>
        Assert.Equal(could, CellValues.CouldBeThousands(cell, most));

    [Theory]
    [InlineData("12.50", true)]
    [InlineData("£1,000", true)]
    [InlineData("50%", true)]
    [InlineData("37:30", true)]
    [InlineData("007", true)]
    [InlineData("14/02/1990", false)]
    [InlineData("A1", false)]
    [InlineData("Kitchen", false)]
    [InlineData("?", false)]
    public void LooksLikeNumber_OfACell_IsTrueOfWhatMayBePay(string cell, bool looks) =>
        Assert.Equal(looks, CellValues.LooksLikeNumber(cell));

    [Theory]
    [InlineData("---", true)]
    [InlineData("=====", true)]
    [InlineData("-5", false)]
    [InlineData("*", false)]
    public void IsBlank_OfARuledLine_IsTrue(string cell, bool isBlank) => Assert.Equal(isBlank, CellValues.IsBlank(cell));
}
