using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Payrolls;
using CharterTracker.IntegrationTests.Payrolls;
using CharterTracker.Testing;

namespace CharterTracker.IntegrationTests.Adapters;

/// <summary>
/// Each payroll product's layout in one table: how it is recognised, which columns are read and as what, which are left unread because they
/// identify people, and the result: checked, or not checkable because something is missing.
/// </summary>
public class PayrollLayoutTests
{
    private const string NoHours = "It has pay but no column with hours, so the pay for an hour cannot be worked out. Add the contracted hours a week";

    public static TheoryData<string, string, string, string, string> Layouts() => new()
    {
        {
            "xero_uk_salary_and_wages_api_fields.csv", "Xero salary and wages",
            "numberOfUnitsPerWeek=WeeklyHours, ratePerUnit=HourlyRate, annualSalary=AnnualPay, paymentType=Basis", "",
            "checked: MeetsAnnounced, 2 meet announced; NoSign"
        },
        {
            "brightpay_employees.csv", "BrightPay employees",
            "Date of Birth=DateOfBirth, Works Number=WorksNumber, Leave Date=LeaveDate, Payment Frequency=Frequency, Payment Calculation Method=Basis, Annual Pay Rate=AnnualPay, Period Pay Rate=PeriodPay, "
                + "Daily Pay Rate=DayRate, Hourly Pay Rate=HourlyRate, Payroll ID (RTI)=WorksNumber, Contracted Hours Worked=HoursBand, Is Irregular Payment Pattern=IrregularPay",
            "Title, Name, Middle Name, Surname, Address Line 1, Address Line 2, Address Line 3, Address Line 4, Postcode, Gender, National Insurance Number",
            "checked: Below, 1 meet announced, 1 below; SignsFound"
        },
        {
            "brightpay_hourly_payments.csv", "BrightPay hourly payments",
            "Employee works number=WorksNumber, Rate per hour (if different from standard rate)=HourlyRate, Description=LineType, Number of normal hours=PeriodHours, Contributes to gross for minimum wage=CountsAsPay",
            "Employee first name, Employee surname, Employee NINO",
            "checked: CannotTell, 1 meet announced, 2 cannot tell; CannotTell"
        },
        {
            "brightpay_basic_payments_18-19.csv", "BrightPay basic payments",
            "Employee Works Number=WorksNumber, Amount=PeriodPay", "Employee First Name, Employee Surname, Employee NI Number",
            $"cannot be checked: {NoHours}"
        },
        {
            "sage50_employee_details.csv", "Sage 50 employee details",
            "Employee Reference=WorksNumber, Date of Birth=DateOfBirth, Payroll ID=WorksNumber, Payment Frequency=Frequency, Gross Salary=AnnualPay, Salary Per Period=PeriodPay",
            "Title, Forename, Surname, Address 1, Address 2, Address 3, Address 4, Post Code, E-mail Address, Gender, Marital Status, NI Number, Sort Code, Bank Account Number, Bank Name",
            $"cannot be checked: {NoHours}"
        },
        {
            "payroo_timesheet.csv", "Payroo timesheet",
            "Employee's Works Number=WorksNumber, Item Name=LineType, Item Indicator=LineType, Quantity=PeriodHours, Rate=HourlyRate",
            "Employee's Name",
            "checked: CannotTell, 1 meet announced, 1 cannot tell; CannotTell"
        },
        {
            "sage_payroll_ie_timesheet_headerless.csv", "Sage Payroll (Ireland) timesheet",
            "Column 1=LineType, Column 2=WorksNumber, Column 6=PeriodHours, Column 7=HourlyRate", "",
            "checked: CannotTell, 1 meet announced, 1 cannot tell; CannotTell"
        },
        {
            "hmrc_fps_elements.csv", "Known headings",
            "BirthDate=DateOfBirth, PayId=WorksNumber, PayFreq=Frequency, HoursWorked=UnclearHours", "NINO, Ttl, Sur, Fore, Gender, UKPostcode",
            "cannot be checked: It has no column with an hourly rate, a salary or the basic pay for a period"
        },
        {
            "variant_cp1252.csv", "Known headings",
            "Employee Reference=WorksNumber, Date of Birth=DateOfBirth, Contracted Hours=ContractedHours, Hourly Rate=HourlyRate, Work Postcode=Workplace", "Forename, Surname",
            "checked: Below, 1 meet announced, 1 below; NoSign"
        },
        {
            "variant_utf8_bom_semicolon.csv", "Known headings",
            "Employee Reference=WorksNumber, Date of Birth=DateOfBirth, Contracted Hours=ContractedHours, Hourly Rate=HourlyRate, Work Postcode=Workplace", "Forename, Surname",
            "checked: Below, 1 meet announced, 1 below; NoSign"
        },
        {
            "variant_utf16le_tab.txt", "Known headings",
            "Employee Reference=WorksNumber, Date of Birth=DateOfBirth, Contracted Hours=ContractedHours, Hourly Rate=HourlyRate, Work Postcode=Workplace", "Forename, Surname",
            "checked: Below, 1 meet announced, 1 below; NoSign"
        },
    };

    [Theory, MemberData(nameof(Layouts))]
    public async Task Read_OfEachLayout_FindsSkipsAndConcludes(string file, string layout, string columns, string skipped, string outcome)
    {
        var reading = await Payroll.ReadAsync(TestData.Bytes($"payroll/{file}"));

        var (name, used, left, found) = reading switch
        {
            PayrollReading.Checked c => (c.Layout, c.Used, c.Skipped, $"checked: {Payroll.Plain(c.Findings)}"),
            PayrollReading.CannotBeChecked c => (c.Layout, c.Used, c.Skipped, $"cannot be checked: {c.Missing}"),
            _ => throw new InvalidOperationException($"{reading}"),
        };
        Assert.Equal(layout, name);
        Assert.Equal(columns, string.Join(", ", used.Select(u => $"{u.Heading}={u.Column}")));
        Assert.Equal(skipped, string.Join(", ", left));
        Assert.Equal(outcome, found);
    }

    [Fact]
    public void Layouts_InTheTable_AreAllThatWeHave() => Assert.Equal(
        Directory.EnumerateFiles(TestData.PathOf("payroll")).Select(Path.GetFileName).Where(f => f != "README.md").Order(StringComparer.Ordinal),
        Layouts().Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    /// <summary>Files with each kind of pay in each form, and the result.</summary>
    public static TheoryData<string, string, string> Dresses() => new()
    {
        { "hourly", "Payroll number,Hourly rate\n1,13.45\n2,13.00\n", "MeetsDue, 1 meet announced, 1 due; CannotTell" },
        { "weekly", "Payroll number,Weekly pay,Contracted hours\n1,504.38,37.5\n2,504.37,37.5\n", "MeetsDue, 1 meet announced, 1 due; NoSign" },
        { "monthly", "Payroll number,Monthly salary,Hours per week\n1,2185.63,37.5\n2,2185.62,37.5\n", "MeetsDue, 1 meet announced, 1 due; NoSign" },
        { "annual", "Payroll number,Annual salary,Weekly hours\n1,26227.50,37.5\n2,26227.49,37.5\n", "MeetsDue, 1 meet announced, 1 due; NoSign" },
        { "by frequency", "Payroll number,Basic pay,Pay frequency,Weekly hours\n1,538.00,W1,40\n2,1076.00,Fortnightly,40\n3,2152.00,4 weekly,40\n4,2331.33,M1,40\n", "MeetsDue, 3 meet announced, 1 due; NoSign" },
        { "term time", "Payroll number,Salary,Weekly hours,Term time only,Paid weeks\n1,22576,37.5,yes,44.76\n2,22576,37.5,yes,\n3,22576,37.5,no,\n", "Below, 1 meet announced, 1 below, 1 cannot tell; NoSign" },
        { "guaranteed allowances", "Payroll number,Basic pay,Hours paid,Guaranteed allowances\n1,490.00,37.5,15.00\n2,490.00,37.5,0\n",
            "MeetsDue, 1 meet announced, 1 due; CannotTell" },
        { "overtime at a lower rate", "Payroll number,Hourly rate,Overtime rate\n1,13.45,20.18\n2,13.45,11.00\n", "Below, 1 meet announced, 1 below; CannotTell" },
        { "apprentices and young people", "Payroll number,Hourly rate,Date of birth,Apprentice\n1,13.45,14/02/1990,no\n2,7.55,14/02/2001,yes\n3,8.00,01/02/2008,no\n4,8.00,,no\n", "Below, 1 meet announced, 1 below, 2 out; CannotTell" },
        { "the London rate by postcode", "Payroll number,Hourly rate,Work postcode\n1,14.80,EC1A 1BB\n2,13.45,EC1A1BB\n3,13.45,L18JQ\n", "Below, 2 meet announced, 1 below; CannotTell" },
        { "lines before the headings", "Calder Vale Foods,Payroll\nPeriod,October\n\nPayroll number,Hourly rate\n1,13.45\n", "MeetsAnnounced, 1 meet announced; CannotTell" },
        { "headings again on each page", "Payroll number,Hourly rate\n1,13.45\nPayroll number,Hourly rate\n2,13.45\n", "MeetsAnnounced, 2 meet announced; CannotTell" },
        { "a total at the end", "Payroll number,Hourly rate,Basic pay\n1,13.45,500\nTotal,,500\n", "MeetsAnnounced, 1 meet announced; CannotTell" },
        { "blank rows and columns", "Payroll number,,Hourly rate\n1,,13.45\n,,\n\n2,,13.45\n", "MeetsAnnounced, 2 meet announced; CannotTell" },
        { "several lines of a person", "Payroll number,Rate,Quantity\n1,13.45,100\n2,13.45,100\n1,11.00,8\n", "Below, 1 meet announced, 1 below; CannotTell" },
        { "semicolons and decimal commas", "Payroll number;Hourly rate\n1;13,45\n2;13,44\n", "MeetsDue, 1 meet announced, 1 due; CannotTell" },
        { "bars", "Payroll number|Hourly rate\n1|13.45\n", "MeetsAnnounced, 1 meet announced; CannotTell" },
        { "quotation marks and line breaks inside", "\"Payroll number\",\"Hourly rate\",\"Note\"\n\"1\",\"£13.45\",\"two\nlines, and a comma\"\n", "MeetsAnnounced, 1 meet announced; CannotTell" },
        { "hours beside monthly pay", "Payroll number,Monthly salary,Hours\n1,1500.00,37.5\n", WhichHours("Hours") },
        { "basic hours beside monthly pay", "Payroll number,Basic pay,Pay frequency,Basic hours\n1,1500.00,M1,37.5\n", WhichHours("Basic hours") },
        { "normal hours beside four-weekly pay", "Payroll number,Basic pay,Pay frequency,Normal Hours\n1,1500.00,W4,37.5\n", WhichHours("Normal Hours") },
        { "standard hours beside pay of an unknown period", "Payroll number,Basic pay,Standard hours\n1,1500.00,37.5\n", WhichHours("Standard hours") },
        { "hours worked beside monthly pay and contracted hours", "Payroll number,Monthly pay,Contracted hours,Hours worked\n1,2185.63,37.5,170\n", WhichHours("Hours worked") },
        { "hours beside an allowance", "Payroll number,Hourly rate,Hours,Fixed allowances\n1,12.00,37.5,60\n", WhichHours("Hours") },
        { "band letters for hours", "Payroll number,Salary,Hours\n1,26227.50,D\n", WhichHours("Hours") },
        { "hours beside weekly pay", "Payroll number,Weekly pay,Hours\n1,504.38,37.5\n2,504.00,37.5\n", "MeetsDue, 1 meet announced, 1 due; NoSign" },
        { "hours beside an hourly rate", "Hourly rate,Hours,Age\n13.45,37.5,30\n,37.5,30\n", "CannotTell, 1 meet announced, 1 cannot tell; CannotTell" },
        { "a salary in a rate column", "Payroll number,Pay rate,Pay type\n1,24000,Salary\n2,24000,\n3,13.45,Salary\n", "CannotTell, 3 cannot tell; CannotTell" },
        { "decimal commas with three places", "Payroll number;Hourly rate\n1;13,450\n", "CannotTell, 1 cannot tell; CannotTell" },
        { "a salary beside a share of full time", "Payroll number,Salary,FTE,Weekly hours\n1,26227.50,0.5,18.75\n", WhichSalary("Salary", "FTE") },
        { "a salary beside whole-time equivalents", "Payroll number,Annual salary,Whole-time equivalent,Contracted hours\n1,26227.50,0.5,18.75\n", WhichSalary("Annual salary", "Whole-time equivalent") },
        { "a salary that says it is the actual one", "Payroll number,Actual salary,FTE salary,FTE,Weekly hours\n1,13113.75,26227.50,0.5,18.75\n", "MeetsAnnounced, 1 meet announced; NoSign" },
        { "contracts that do not speak of hours", "Payroll number,Hourly rate,Contract type\n1,13.45,Permanent\n2,13.45,Full time\n", "MeetsAnnounced, 2 meet announced; CannotTell" },
        { "contracts that promise nothing", "Payroll number,Hourly rate,Contract type\n1,13.45,Bank\n2,13.45,Full time\n", "MeetsAnnounced, 2 meet announced; SignsFound" },
        { "band letters for weekly hours", "Payroll number,Salary,Weekly hours\n1,26227.50,D\n2,26227.50,E\n", "CannotTell, 2 cannot tell; SignsFound" },
        { "contracts in words", "Payroll number,Hourly rate,Contract type\n1,13.45,Permanent 30 hours\n2,13.45,Zero hours\n", "MeetsAnnounced, 2 meet announced; SignsFound" },
        { "full-time salaries", "Payroll number,Full time salary,Weekly hours\n1,26227.50,20\n", "cannot be checked: It has no column with an hourly rate, a salary or the basic pay for a period" },
        { "gross pay, which may hold a bonus", "Payroll number,Gross pay,Hours paid\n1,2000.00,100\n", "cannot be checked: It has no column with an hourly rate, a salary or the basic pay for a period" },
        { "pay without its period", "Payroll number,Basic pay,Weekly hours\n1,2185.63,37.5\n", "cannot be checked: It has pay for a period and hours a week, but does not say how long a period is. Say how often people are paid" },
    };

    [Theory, MemberData(nameof(Dresses))]
    public async Task Read_OfPayInEachDress_ComesToTheRightEnd(string dress, string file, string outcome)
    {
        var found = await Payroll.ReadAsync(file, Payroll.Plan with { Statements = new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true) }) switch
        {
            PayrollReading.Checked c => Payroll.Plain(c.Findings),
            PayrollReading.CannotBeChecked c => $"cannot be checked: {c.Missing}",
            PayrollReading.NeedsColumns c => $"asks: {c.Question}",
            var other => $"{other}",
        };

        Assert.True(outcome == found, $"{dress}: {found}");
    }

    [Theory]
    [InlineData(PayColumn.WeeklyHours, "Below, 1 below; NoSign")] // 12 x £1,500 over 52 x 37.5 hours is £9.23.
    [InlineData(PayColumn.PeriodHours, "MeetsAnnounced, 1 meet announced; CannotTell")] // £1,500 over 37.5 hours is £40.
    public async Task Read_OfUnclearHours_GoesByWhatTheEmployerSays(PayColumn hours, string outcome)
    {
        const string File = "Payroll number,Monthly salary,Hours\n1,1500.00,37.5\n";
        var everybody = Payroll.Plan with { Statements = new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true) };
        var needs = Assert.IsType<PayrollReading.NeedsColumns>(await Payroll.ReadAsync(File, everybody));
        Assert.Equal([PayColumn.WorksNumber, PayColumn.MonthlyPay, PayColumn.None], needs.Headings.Select(h => h.Column));

        var mapping = new ColumnMapping(new Dictionary<int, PayColumn> { [0] = PayColumn.WorksNumber, [1] = PayColumn.MonthlyPay, [2] = hours });
        var reading = await Payroll.ReadAsync(File, everybody with { Mappings = new Dictionary<string, ColumnMapping> { [needs.Signature] = mapping } });

        Assert.Equal(outcome, Payroll.Plain(Assert.IsType<PayrollReading.Checked>(reading).Findings));
    }

    [Fact]
    public async Task Read_OfWeeklyPayPaidMonthly_AsksWhichHours()
    {
        var reading = await Payroll.ReadAsync(
            "Payroll number,Weekly pay,Hours\n1,504.38,162.5\n",
            Payroll.Plan with { Statements = new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true, PayFrequency.Monthly) });

        Assert.Equal(WhichHours("Hours"), $"asks: {Assert.IsType<PayrollReading.NeedsColumns>(reading).Question}");
    }

    /// <summary>FPS band E holds people without regular hours, so a return shows signs of zero hours without any pay.</summary>
    [Theory]
    [InlineData("payroll return", "PayId,BirthDate,HoursWorked\n101,1990-02-14,D\n102,1990-02-14,E\n", "CannotTell; SignsFound")]
    [InlineData("payroll return without a sign", "PayId,BirthDate,HoursWorked\n101,1990-02-14,D\n102,1990-02-14,A\n", "CannotTell; NoSign")]
    [InlineData("types of contract and no numbers", "Contract type,Date of birth\nFull time,14/02/1990\nPermanent,14/02/1990\n,\n", "CannotTell; CannotTell")]
    [InlineData("types of contract alone, with the headings again", "Employee,Contract type\nAnna,Permanent\nEmployee,Contract type\nBen,Full time\n", "CannotTell; CannotTell")]
    [InlineData("a letter beside a type of contract", "Payroll number,Contract type,Contracted hours\n1,Zero hours,A\n", "CannotTell; SignsFound")]
    [InlineData("a salary beside FTE, which is a question of pay", "Payroll number,Salary,FTE,Contracted hours\n1,24000,0.5,18\n", "CannotTell; NoSign")]
    [InlineData("workplaces, which decide only the rate", "Payroll number,Hourly rate,Contracted hours,Workplace\n1,9.00,0,Somewhere\n", "CannotTell; SignsFound")]
    [InlineData("nothing of hours", "Payroll number,Date of birth\n1,14/02/1990\n", "cannot be checked: It has no column with an hourly rate, a salary or the basic pay for a period")]
    public async Task Read_ForSignsOfZeroHours_NeedsNoPayAndSaysNothingOfIt(string what, string file, string outcome)
    {
        var found = await Payroll.ReadAsync(file, Payroll.Plan with { IsAboutHours = true }) switch
        {
            PayrollReading.Checked c => Payroll.Plain(c.Findings),
            PayrollReading.CannotBeChecked c => $"cannot be checked: {c.Missing}",
            var other => $"{other}",
        };

        Assert.True(outcome == found, $"{what}: {found}");
    }

    private static string WhichHours(string heading) =>
        $"asks: Say whether \"{heading}\" is the contracted hours a week or the hours paid in the period, then choose the file again";

    private static string WhichSalary(string heading, string beside) =>
        $"asks: Say whether \"{heading}\" is what people are actually paid, as there is a column \"{beside}\", then choose the file again";

    [Fact]
    public async Task Read_OfPayWithoutItsPeriod_GoesByWhatTheEmployerStates()
    {
        var reading = await Payroll.ReadAsync(
            "Payroll number,Basic pay,Weekly hours\n1,2185.63,37.5\n",
            Payroll.Plan with { Statements = new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true, PayFrequency.Monthly) });

        Assert.Equal(PayOutcome.MeetsAnnounced, Assert.IsType<PayrollReading.Checked>(reading).Findings.Counts.Outcome);
    }

    [Fact]
    public async Task Read_OfAFrequencyThatWeDoNotKnow_DoesNotTakeTheEmployersForIt()
    {
        var reading = await Payroll.ReadAsync(
            "Payroll number,Basic pay,Weekly hours,Pay frequency\n1,2185.63,37.5,\n2,2185.63,37.5,Quarterly\n",
            Payroll.Plan with { Statements = new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true, PayFrequency.Monthly) });

        Assert.Equal("CannotTell, 1 meet announced, 1 cannot tell; NoSign", Payroll.Plain(Assert.IsType<PayrollReading.Checked>(reading).Findings));
    }
}
