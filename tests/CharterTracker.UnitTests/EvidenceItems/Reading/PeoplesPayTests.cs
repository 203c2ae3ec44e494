using CharterTracker.Domain.EvidenceItems.Reading;

namespace CharterTracker.UnitTests.EvidenceItems.Reading;

/// <summary>Tables are written with a bar between cells and one row a line.</summary>
public class PeoplesPayTests
{
    public static TheoryData<string> Payrolls =>
    [
        "Name|Hourly rate\nTest Alpha|13.45\nTest Bravo|13.45\nTest Carol|12\nTest Dee|£12.60\nTest Echo|13.45",
        "Surname|Forename|Rate of pay|Hours\nAlpha|Test|13.45|37\nBravo|Test|13.45|37\nCarol|Test|13.45|37\nDee|Test|13.45|37\nEcho|Test|13.45|37",
        "Works number|Salary\n101|26000\n102|27,000\n103|28000.00\n104|£28,000\n105|28000",
        "Emp No|Gross Pay\nE1|2000.00\nE2|2000.00\nE3|2000.00\nE4|2000.00\nE5|2000.00",
        "Employee|£ per hour\nTest Alpha|13.45\nTest Bravo|13.45\nTest Carol|13.45\nTest Dee|13.45\nTest Echo|13.45",
        "Tees Rope Works|\nPay of|October 2026\nEmployee name|Grade|Basic pay\nTest Alpha|5|2000\nTest Bravo|5|2000\nTest Carol|5|2000\nTest Dee|5|2000\nTest Echo|5|2000",
        "Employee|Hourly\nNumber|Rate\n101|13.45\n102|13.45\n103|13.45\n104|13.45\n105|13.45",
        "1|Alpha|Test|13.00|Permanent\n2|Bravo|Test|12.00|Permanent\n3|Carol|Test|12.00|Casual\n4|Dee|Test|12.00|Casual\n5|Echo|Test|12.00|Casual",
        "John Alpha|13.45\nMary Bravo|13.45\nAlpha, Test|13.45\nMr Carol|12.00\nMs D Echo|12.00",
        "Name|Mon|Tue|Pay due\nTest Alpha|8|8|107.60\nTest Bravo|8|8|107.60\nTest Carol|8|8|107.60\nTest Dee|8|8|107.60\nTest Echo|8|8|107.60",
        "Name|Union subs\nTest Alpha|12.50\nTest Bravo|12.50\nTest Carol|12.50\nTest Dee|12.50\nTest Echo|12.50",
    ];

    public static TheoryData<string> Others =>
    [
        "Grade|Spine point|Salary\nG1|2|23656\nG2|3|24027\nG3|4|24404\nG4|5|24790\nG5|6|25183\nG6|7|25584",
        "Job title|Hourly rate\nCleaner|12.60\nSenior Cook|13.45\nTeam Leader|14.20\nDriver|13.45\nCare Assistant|13.45\nSite Manager|16.00",
        "Cleaner|12.60\nSenior Cook|13.45\nTeam Leader|14.20\nDriver|13.45\nCare Assistant|13.45\nSite Manager|16.00",
        "Shift|Mon|Tue|Hours\nEarly|8|8|16\nLate|8|8|16\nNight|10|10|20\nEarly|8|8|16\nLate|8|8|16",
        "Name|Mon|Tue|Hours\nTest Alpha|8|8|16.00\nTest Bravo|8|8|16.00\nTest Carol|8|8|16.00\nTest Dee|8|8|16.00\nTest Echo|8|8|16.00",
        "Contractor|Hourly rate|Changes on\nAlpha Cleaning Ltd|13.45|1 May 2026\nBravo Guards Ltd|13.45|1 May 2026\nCarol LLP|13|1 May 2026\nDee plc|13|1 May 2026\nEcho Ltd|13|1 May 2026",
        "Name|Hourly rate\nAlpha Cleaning Ltd|13.45\nBravo Guards Ltd|13.45\nCarol Catering LLP|13\nDee plc|13\nEcho Services Ltd|13",
        "Department|Staff|Median pay|Mean gap %\nCare|120|13.45|2.1\nCatering|45|12.80|1.0\nCleaning|61|12.60|0\nOffice|22|18.00|9\nWorkshop|38|17.10|4",
        "Employee|Hourly rate\nEmployee 1|13.45\nEmployee 2|13.45\nEmployee 3|13.45\nEmployee 4|13.45\nEmployee 5|13.45",
        "Month|Average pay\nApril|2000.00\nMay|2010.00\nJune|2020.00\nJuly|2030.00\nAugust|2040.00",
        "Name|Hourly rate\nTest Alpha|13.45\nTest Bravo|13.45\nTest Carol|13.45\nTest Dee|13.45\nTotal|13.45",
        "Emp No|Element|Pay\n1|Basic|2000\n1|Overtime|100\n2|Basic|2000\n2|Overtime|100\n3|Basic|2000\n3|Overtime|100",
        "Name|Course|Date\nTest Alpha|First aid|1 May 2026\nTest Bravo|First aid|1 May 2026\nTest Carol|First aid|2 May 2026\nTest Dee|Fire|2 May 2026\nTest Echo|Fire|3 May 2026",
        "Manager name|Team|Median salary\nTest Alpha|Care|26000\nTest Bravo|Office|26000\nTest Carol|Shop|26000\nTest Dee|Yard|26000\nTest Echo|Dock|26000",
    ];

    [Theory, MemberData(nameof(Payrolls))]
    public void IsPayroll_WhenPayStandsBesideFivePeople_IsTrue(string table) => Assert.True(Read(table).IsPayroll);

    [Theory, MemberData(nameof(Payrolls))]
    public void IsPayroll_WithOnePersonLess_IsFalse(string table) => Assert.False(Read(table[..table.LastIndexOf('\n')]).IsPayroll);

    [Theory, MemberData(nameof(Others))]
    public void IsPayroll_WhenNobodyIsNamedBesidePay_OrFewerThanFive_IsFalse(string table) => Assert.False(Read(table).IsPayroll);

    [Fact]
    public void IsPayroll_CountsThePeopleOfAllTablesOfAFile()
    {
        var pay = Read("Name|Pay\nTest Alpha|2000\nTest Bravo|2000\nTest Carol|2000");
        pay.NextTable();
        Add(pay, "Worker|Wage\nTest Carol|2000\nTest Dee|2000");
        Assert.False(pay.IsPayroll);

        Add(pay, "Test Echo|2000");

        Assert.True(pay.IsPayroll);
    }

    [Theory]
    [InlineData("NI Number")]
    [InlineData("N.I. No.")]
    [InlineData("National Insurance Number")]
    [InlineData("NINO")]
    [InlineData("NI no")]
    public void HasInsuranceNumber_UnderSuchAHeading_TakesOnesWithoutTheLetter_AndOnesThatAreNotGiven(string heading)
    {
        Assert.True(Read($"Surname|{heading}\nAlpha|ZZ 12 34 56").HasInsuranceNumber);
        Assert.False(Read($"Surname|{heading}\nAlpha|applied for").HasInsuranceNumber);
        Assert.False(Read("Surname|Company number\nAlpha|SC123456").HasInsuranceNumber);
    }

    private static PeoplesPay Read(string table)
    {
        var pay = new PeoplesPay();
        Add(pay, table);
        return pay;
    }

    private static void Add(PeoplesPay pay, string table)
    {
        foreach (var row in table.Split('\n'))
        {
            pay.Look(row.Split('|'));
        }
    }
}
