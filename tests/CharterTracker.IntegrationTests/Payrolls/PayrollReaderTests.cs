using System.Security.Cryptography;
using System.Text;
using CharterTracker.Adapters.Payrolls;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Payrolls;
using CharterTracker.Testing;

namespace CharterTracker.IntegrationTests.Payrolls;

public class PayrollReaderTests
{
    private const string Headings = "Payroll number,Hourly rate,Contracted hours,Date of birth,Apprentice\n";

    private static readonly PayRule Rule = new(
        new PayScope(AgeFrom: 18, IncludesApprentices: false),
        new PayRates(new RatePair(1260, 1385), new RatePair(1345, 1480), new DateOnly(2026, 5, 1), "test"));

    private static readonly PayrollPlan Plan = new(
        Rule,
        new DateOnly(2026, 1, 31),
        new Dictionary<string, ColumnMapping>(),
        new Dictionary<string, WageRegion> { ["L1 8JQ"] = WageRegion.Uk, ["NR1 3QU"] = WageRegion.Uk },
        WageRegion.Uk,
        EverybodyIsOldEnough: false,
        NobodyIsApprentice: true,
        LeavesWorkplacesUnknown: false);

    /// <summary>Each layout: what is found, what is skipped, and what comes of it.</summary>
    public static TheoryData<string, string, string, string, string> Layouts() => new()
    {
        {
            "xero_uk_salary_and_wages_api_fields.csv", "Xero salary and wages",
            "WeeklyHours HourlyRate AnnualPay Basis", "",
            "MeetsAnnounced: 2 meet announced, 0 due, 0 below, 0 cannot tell, 0 out; NoSign"
        },
        {
            "brightpay_employees.csv", "BrightPay employees",
            "DateOfBirth WorksNumber Frequency Basis AnnualPay PeriodPay HourlyRate WorksNumber HoursBand IrregularPay",
            "Title, Name, Middle Name, Surname, Address Line 1, Address Line 2, Address Line 3, Address Line 4, Postcode, Gender, National Insurance Number",
            "Below: 1 meet announced, 0 due, 1 below, 0 cannot tell, 0 out; SignsFound"
        },
        {
            "brightpay_hourly_payments.csv", "BrightPay hourly payments",
            "WorksNumber HourlyRate PeriodHours CountsAsPay", "Employee first name, Employee surname, Employee NINO",
            "CannotTell: 1 meet announced, 0 due, 0 below, 2 cannot tell, 0 out; CannotTell"
        },
        {
            "payroo_timesheet.csv", "Payroo timesheet",
            "WorksNumber LineType PeriodHours HourlyRate", "Employee's Name",
            "CannotTell: 1 meet announced, 0 due, 0 below, 1 cannot tell, 0 out; CannotTell"
        },
        {
            "sage_payroll_ie_timesheet_headerless.csv", "Sage Payroll (Ireland) timesheet",
            "LineType WorksNumber PeriodHours HourlyRate", "",
            "CannotTell: 1 meet announced, 0 due, 0 below, 1 cannot tell, 0 out; CannotTell"
        },
        {
            "brightpay_basic_payments_18-19.csv", "BrightPay basic payments",
            "WorksNumber PeriodPay", "Employee First Name, Employee Surname, Employee NI Number",
            "cannot be checked: It has pay but no column with hours, so nobody can say what an hour is paid. Add the contracted hours a week"
        },
        {
            "sage50_employee_details.csv", "Sage 50 employee details",
            "WorksNumber DateOfBirth WorksNumber Frequency AnnualPay PeriodPay",
            "Title, Forename, Surname, Address 1, Address 2, Address 3, Address 4, Post Code, E-mail Address, Gender, Marital Status, NI Number, Sort Code, Bank Account Number, Bank Name",
            "cannot be checked: It has pay but no column with hours, so nobody can say what an hour is paid. Add the contracted hours a week"
        },
        {
            "variant_cp1252.csv", "Known headings",
            "WorksNumber DateOfBirth WeeklyHours HourlyRate Workplace", "Forename, Surname",
            "Below: 1 meet announced, 0 due, 1 below, 0 cannot tell, 0 out; NoSign"
        },
        {
            "variant_utf8_bom_semicolon.csv", "Known headings",
            "WorksNumber DateOfBirth WeeklyHours HourlyRate Workplace", "Forename, Surname",
            "Below: 1 meet announced, 0 due, 1 below, 0 cannot tell, 0 out; NoSign"
        },
        {
            "variant_utf16le_tab.txt", "Known headings",
            "WorksNumber DateOfBirth WeeklyHours HourlyRate Workplace", "Forename, Surname",
            "Below: 1 meet announced, 0 due, 1 below, 0 cannot tell, 0 out; NoSign"
        },
    };

    [Theory, MemberData(nameof(Layouts))]
    public async Task Read_OfEachLayout_FindsSkipsAndConcludes(string file, string layout, string columns, string skipped, string outcome)
    {
        var reading = await ReadAsync(TestData.Bytes($"payroll/{file}"));

        var (name, used, left, found) = reading switch
        {
            PayrollReading.Checked c => (c.Layout, c.Used, c.Skipped, Plain(c.Findings)),
            PayrollReading.CannotBeChecked c => (c.Layout, c.Used, c.Skipped, $"cannot be checked: {c.Missing}"),
            _ => throw new InvalidOperationException($"{reading}"),
        };
        Assert.Equal(layout, name);
        Assert.Equal(columns, string.Join(' ', used.Select(u => u.Column)));
        Assert.Equal(skipped, string.Join(", ", left));
        Assert.Equal(outcome, found);
    }

    [Fact]
    public async Task Read_OfAMacintoshFile_UnderstandsLettersAndLineEnds()
    {
        var text = "Payroll number,Hourly rate,Work location\r1,13.45,Café São João\r2,13.45,Café São João\r";
        var macintosh = CodePagesEncodingProvider.Instance.GetEncoding(10000)!.GetBytes(text);

        var reading = await ReadAsync(macintosh);

        Assert.Equal(["Café São João"], Assert.IsType<PayrollReading.NeedsWorkplaces>(reading).Values);
    }

    [Fact]
    public async Task Read_OfTheBytesAsTheyCome_HashesThemAll()
    {
        var bytes = Encoding.UTF8.GetBytes(Headings + "1,13.45,37.5,14/02/1990,no\n");

        var reading = Assert.IsType<PayrollReading.Checked>(await ReadAsync(bytes));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), reading.Sha256);
    }

    [Theory]
    [InlineData("%PDF-1.7 and so on", "This is a PDF")]
    [InlineData("PK\u0003\u0004 workbook", "This is a workbook")]
    [InlineData("<html><body>", "This is a web page")]
    [InlineData("", "The file is empty")]
    [InlineData(Headings, "no rows with pay")]
    [InlineData("Payroll number,Hourly rate,Union subs\n1,13.45,4.00\n", "\"Union subs\" looks like trade union data")]
    [InlineData("Payroll number,Hourly rate,TU dues\n1,13.45,4.00\n", "\"TU dues\" looks like trade union data")]
    [InlineData("Payroll number,Hourly rate,SSP\n1,13.45,4.00\n", "\"SSP\" looks like sickness data")]
    [InlineData("Payroll number,Hourly rate,Statutory Maternity Pay\n1,13.45,4.00\n", "looks like maternity data")]
    [InlineData("Payroll number,Hourly rate,Attachment of earnings\n1,13.45,4.00\n", "looks like court-order data")]
    [InlineData("Payroll number,Hourly rate,Ethnic group\n1,13.45,x\n", "looks like ethnicity data")]
    [InlineData("Payroll number,Hourly rate,Contracted hours\n1,13.45,37.5\nQQ 12 34 56 A,13.45,37.5\n", "Row 3 has what looks like a National Insurance number in the column \"Payroll number\"")]
    [InlineData("Payroll number,Hourly rate,Contracted hours\n1,13.45,ref QQ123456C\n", "Row 2 has what looks like a National Insurance number in the column \"Contracted hours\"")]
    [InlineData("Payroll number,Hourly rate\n1,\"13.45\"x\n", "out of place")]
    public async Task Read_OfWhatMustNotBeRead_RefusesAndSaysWhy(string content, string message)
    {
        var reading = await ReadAsync(Encoding.Latin1.GetBytes(content));

        Assert.Contains(message, Assert.IsType<PayrollReading.Refused>(reading).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfTooMuch_Refuses()
    {
        var rows = Headings + string.Concat(Enumerable.Repeat("1,13.45,37.5,14/02/1990,no\n", 11));
        var tooMany = await ReadAsync(Encoding.UTF8.GetBytes(rows), Plan, new PayrollLimits(1_000_000, 10));
        var tooLong = await ReadAsync(Encoding.UTF8.GetBytes(rows), Plan, new PayrollLimits(100, 10));
        var tooWide = await ReadAsync(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 61)) + "\n"));
        var tooDeep = await ReadAsync(Encoding.UTF8.GetBytes(Headings + $"{new string('9', 3000)},13.45,37.5,,\n"));

        Assert.Contains("more than 10 rows", Assert.IsType<PayrollReading.Refused>(tooMany).Message, StringComparison.Ordinal);
        Assert.Contains("larger than", Assert.IsType<PayrollReading.Refused>(tooLong).Message, StringComparison.Ordinal);
        Assert.Contains("more than 60 columns", Assert.IsType<PayrollReading.Refused>(tooWide).Message, StringComparison.Ordinal);
        Assert.Contains("more than 2 KB", Assert.IsType<PayrollReading.Refused>(tooDeep).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfIdentifyingColumns_LeavesThemUnread()
    {
        // A number that would stop the upload in a mapped column is in a skipped one.
        var reading = await ReadAsync("Payroll number,Surname,NI number,Sort code,Hourly rate\n1,Alpha,QQ123456A,000000,13.45\n");

        var read = Assert.IsType<PayrollReading.Checked>(reading);
        Assert.Equal(["Surname", "NI number", "Sort code"], read.Skipped);
    }

    [Fact]
    public async Task Read_OfUnknownHeadings_AsksAndThenReadsByTheAnswer()
    {
        const string File = "Ref,Grade,Per hour\nX1,C,13.45\nX2,D,12.00\n";
        var needs = Assert.IsType<PayrollReading.NeedsColumns>(await ReadAsync(File));
        Assert.Equal(["Ref", "Grade", "Per hour"], needs.Headings.Select(h => h.Text));

        var mapping = new ColumnMapping(new Dictionary<int, PayColumn> { [0] = PayColumn.WorksNumber, [2] = PayColumn.HourlyRate });
        var reading = await ReadAsync(File, Plan with { EverybodyIsOldEnough = true, Mappings = new Dictionary<string, ColumnMapping> { [needs.Signature] = mapping } });

        Assert.Equal("Below: 1 meet announced, 0 due, 1 below, 0 cannot tell, 0 out; CannotTell", Plain(Assert.IsType<PayrollReading.Checked>(reading).Findings));
    }

    [Fact]
    public async Task Read_OfAFileWithoutHeadings_NeverShowsARowAsHeadings()
    {
        var needs = Assert.IsType<PayrollReading.NeedsColumns>(await ReadAsync("Alpha,QQ123456A,13.45\nBravo,QQ123456B,12.00\n"));

        Assert.Equal(["Column 1", "Column 2", "Column 3"], needs.Headings.Select(h => h.Text));
    }

    [Fact]
    public async Task Read_OfRepeatedHeadingsAndBlankRows_CountsPeopleOnly()
    {
        var reading = await ReadAsync(Headings + "1,13.45,37.5,14/02/1990,no\n,,,,\n" + Headings + "2,13.45,37.5,14/02/1990,no\n\n");

        Assert.Equal(2, Assert.IsType<PayrollReading.Checked>(reading).Findings.Counts.Lines);
    }

    [Fact]
    public async Task Read_OfRepeatedPaymentBlocks_ReadsEachAsALine()
    {
        var reading = await ReadAsync(
            "Employee works number,Rate per hour,Number of normal hours,Contributes to gross for minimum wage,Rate per hour,Number of normal hours,Contributes to gross for minimum wage\n"
            + "101,13.45,100,1,11.00,10,1\n102,13.45,100,1,9.00,10,0\n103,13.45,100,1,,,\n",
            Plan with { EverybodyIsOldEnough = true });

        var found = Assert.IsType<PayrollReading.Checked>(reading).Findings;
        Assert.Equal((5, 2, 1), (found.Counts.Lines, found.Counts.MeetAnnounced, found.Counts.Below));
        Assert.Equal(2, Assert.Single(found.Rows).Row);
    }

    [Fact]
    public async Task Read_OfWorkplaces_GoesByTheEmployersMatch()
    {
        const string File = "Payroll number,Hourly rate,Workplace\n1,13.45,Leeds\n2,13.45,Camden\n3,13.45,Moon\n4,15.00,Moon\n";
        Assert.Equal(["Camden", "Leeds", "Moon"], Assert.IsType<PayrollReading.NeedsWorkplaces>(await ReadAsync(File)).Values);

        var matched = Plan with
        {
            Workplaces = new Dictionary<string, WageRegion> { ["leeds"] = WageRegion.Uk, ["Camden"] = WageRegion.London, ["Moon"] = WageRegion.Unknown },
            EverybodyIsOldEnough = true,
        };
        var found = Assert.IsType<PayrollReading.Checked>(await ReadAsync(File, matched)).Findings;

        Assert.Equal((2, 1, 1), (found.Counts.MeetAnnounced, found.Counts.Below, found.Counts.CannotTell));
        Assert.Equal([(3, PayReason.BelowRate), (4, PayReason.WorkplaceUnknown)], found.Rows.Select(r => (r.Row, r.Reason)));
    }

    private static string Plain(PayFindings f) =>
        $"{f.Counts.Outcome}: {f.Counts.MeetAnnounced} meet announced, {f.Counts.MeetDue} due, {f.Counts.Below} below, {f.Counts.CannotTell} cannot tell, {f.Counts.OutOfScope} out; {f.ZeroHours}";

    private static Task<PayrollReading> ReadAsync(string content, PayrollPlan? plan = null) => ReadAsync(Encoding.UTF8.GetBytes(content), plan);

    private static async Task<PayrollReading> ReadAsync(byte[] bytes, PayrollPlan? plan = null, PayrollLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return await new PayrollReader(limits ?? PayrollLimits.Default).ReadAsync(stream, plan ?? Plan, CancellationToken.None);
    }
}
