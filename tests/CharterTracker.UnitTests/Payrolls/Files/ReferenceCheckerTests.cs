using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Testing.Payrolls;
using static CharterTracker.Testing.Payrolls.Claim;
using static CharterTracker.Testing.Payrolls.Holds;

namespace CharterTracker.UnitTests.Payrolls.Files;

/// <summary>The reference gives the right answers of the hard files, and of the sentences of the contract.</summary>
public sealed class ReferenceCheckerTests
{
    [Fact]
    public void Judge_WhenHoursArePaidAtASecondRateBelow_IsBelow()
    {
        var file = new APayFile((WorksNumber, "Employee Reference"), (PeriodHours, "Hours 1"), (HourlyRate, "Rate 1"),
            (FurtherHours, "Hours 2"), (FurtherRate, "Rate 2"))
            .Person("1", "150", "13.45", "10", "10.00")
            .Person("2", "150", "13.50", "0", "0.00")
            .Person("3", "150", "14.00", "8", "21.00");

        AssertRows(file, Below, MeetsAnnounced, MeetsAnnounced);
    }

    [Fact]
    public void Judge_WhenTheOvertimeRateIsBelow_IsBelow() =>
        AssertRows(new APayFile((HourlyRate, "Hourly Rate"), (FurtherRate, "OT Rate")).Person("13.45", "11.00")
            .Person("13.50", "20.25"), Below, MeetsAnnounced);

    [Fact]
    public void Judge_WhenPayIsBlank_CannotTellAndFindsTheZeroHours()
    {
        var file = new APayFile((HourlyRate, "Hourly Rate"), (Contract, "Contract Type")).Person("13.45", "Permanent")
            .Person("", "Zero hours").Person("n/a", "Casual").Person("-", "Salaried");

        AssertRows(file, MeetsAnnounced, CannotTell, CannotTell, CannotTell);
        Assert.Equal(CannotTell, file.Judged().Right);
        Assert.True(file.Judged().HasZeroHoursSign);
    }

    [Fact]
    public void Judge_WhenSomebodyIsNoApprentice_IsBelow() =>
        AssertRows(new APayFile((Apprentice, "Apprentice"), (HourlyRate, "Rate")).Person("Non-apprentice", "9.00")
            .Person("Apprentice", "9.00"), Below, DoesNotCount);

    [Fact]
    public void Judge_WhenLinesAreOfOnePerson_CountsOne()
    {
        var file = new APayFile((WorksNumber, "Emp No"), (Element, "Element"), (PeriodHours, "Units"), (HourlyRate, "Rate"))
            .Person("1", "Basic pay", "150", "13.45").Person("1", "Mileage", "120", "0.45").Person("2", "Basic pay", "150", "13.45")
                .Person("3", "Mileage", "10", "0.45");

        AssertRows(file, MeetsAnnounced, DoesNotCount, MeetsAnnounced, DoesNotCount);
        Assert.Equal([MeetsAnnounced, MeetsAnnounced, CannotTell], file.Judged().People.Select(p => p.Right));
    }

    [Fact]
    public void Judge_WhenARateIsOfADayOrANight_CannotTell()
    {
        AssertRows(new APayFile((Element, "Pay Item"), (HourlyRate, "Rate")).Person("Day rate", "95.00").Person("Sleep-in", "5.00")
            .Person("Basic pay", "13.45"), CannotTell, CannotTell, MeetsAnnounced);
        AssertRows(new APayFile((DayRate, "Rate per day")).Person("95.00"), CannotTell);
    }

    [Fact]
    public void Judge_WhenTheSalaryIsThatOfFullTime_CannotTell() =>
        AssertRows(new APayFile((FullTimePay, "Salary"), (WeeklyHours, "Hours per week"), (FullTimeHours, "Full time hours"))
            .Person("27000", "18.5", "37"), CannotTell);

    [Fact]
    public void Judge_WhenTwoSalariesContradict_CannotTellOrTellsTheLower()
    {
        var row = Row(new APayFile((AnnualPay, "Annual Salary"), (AnnualPay, "Annual Salary"), (WeeklyHours, "Hours per week"))
            .Person("30000", "20000", "37.5"));

        Assert.Equal(new RowTruth(CannotTell, Below), row);
        Assert.False(row.Allows(MeetsAnnounced));
    }

    [Theory]
    [InlineData("", CannotTell, null)]
    [InlineData("44.6", MeetsAnnounced, null)]
    [InlineData("52", Below, null)]
    public void Judge_WhenSomebodyWorksInTermTime_NeedsThePaidWeeks(string weeks, Claim right, Claim? also) =>
        Assert.Equal(
            new RowTruth(right, also),
            Row(new APayFile((Contract, "Contract"), (AnnualPay, "Salary"), (WeeklyHours, "Hours"), (PaidWeeks, "Paid weeks"))
                .Person("Term time", "18000", "30", weeks)));

    [Fact]
    public void Judge_WhenARowIsATotal_IsNobody()
    {
        var file = new APayFile((Name, "Surname"), (PeriodPay, "Basic Pay"), (PeriodHours, "Hours Paid")).Person("Alpha", "2017.50", "150")
            .Person("Bravo", "2100.00", "150").Total("Total", "4117.50", "300");

        AssertRows(file, MeetsAnnounced, MeetsAnnounced, DoesNotCount);
        Assert.Equal(2, file.Judged().People.Count);
    }

    [Fact]
    public void Judge_WhenSomebodyLeftBeforeThePeriod_DoesNotCountThem() =>
        AssertRows(
            new APayFile((LeaveDate, "Leaving Date"), (HourlyRate, "Hourly Rate")).Person("", "13.45").Person("01/07/2026", "12.60")
                .Person("01/12/2026", "12.60"), MeetsAnnounced, DoesNotCount, Below);

    [Fact]
    public void Judge_WhenHoursAreThoseOfAFortnight_HalvesThem() =>
        AssertRows(new APayFile((Frequency, "Pay Frequency"), (FortnightHours, "Contracted Hours"), (AnnualPay, "Annual Salary"))
            .Person("Fortnightly", "75", "26227.50").Person("Fortnightly", "75", "26227.49"), MeetsAnnounced, Below);

    [Theory]
    [InlineData("2185.62", CannotTell)]
    [InlineData("2185.63", MeetsAnnounced)]
    [InlineData("2185.61", Below)]
    public void Judge_WhenMonthlyPayWasRounded_GivesItHalfAPennyAMonth(string monthly, Claim right) =>
        AssertRows(new APayFile((MonthlyPay, "Monthly pay"), (WeeklyHours, "Weekly hours")).Person(monthly, "37.5"), right);

    [Fact]
    public void Judge_WhenLessWasPaidInAllThanTheRateForTheHours_CannotTell() =>
        AssertRows(new APayFile((HourlyRate, "Rate"), (PeriodHours, "Paid hours"), (GrossPay, "Gross pay"))
            .Person("13.45", "160", "1000.00").Person("13.45", "160", "2152.00"), CannotTell, MeetsAnnounced);

    [Fact]
    public void Judge_WhenTheWorkplaceDecides_FollowsIt()
    {
        var file = new APayFile((Workplace, "Site"), (HourlyRate, "Rate")).Person("London", "13.45").Person("Leeds", "13.45")
            .Person("Home", "13.45").Person("Home", "14.80").Where(s => s with { Region = WageRegion.Unknown });

        AssertRows(file, Below, MeetsAnnounced, CannotTell, MeetsAnnounced);
    }

    [Fact]
    public void Judge_WhenAgeOrApprenticeshipIsUnknown_CannotTellWhoIsBelow()
    {
        var file = new APayFile((DateOfBirth, "DOB"), (HourlyRate, "Rate")).Person("", "9.00").Person("", "13.45")
            .Person("30/10/2008", "9.00").Person("31/10/2008", "9.00")
            .Where(s => s with { Statements = new PayrollStatements(false, NobodyIsApprentice: true) });

        AssertRows(file, CannotTell, MeetsAnnounced, Below, DoesNotCount);
    }

    [Fact]
    public void Judge_WhenANewerRateIsAnnounced_TellsWhichIsMet()
    {
        var rates = new PayRates(new RatePair(1260, 1385), new RatePair(1345, 1480), null, "made");

        AssertRows(new APayFile((HourlyRate, "Rate")).Person("12.60").Person("13.45").Person("12.59")
            .Where(s => s with { Rates = rates }), MeetsDue, MeetsAnnounced, Below);
    }

    private static RowTruth Row(APayFile file) => Assert.Single(file.Judged().Rows).Value;

    private static void AssertRows(APayFile file, params Claim[] right) =>
        Assert.Equal(right, file.Judged().Rows.OrderBy(r => r.Key).Select(r => r.Value.Right));
}
