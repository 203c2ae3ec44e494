using System.Security.Cryptography;
using System.Text;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Payrolls;
using CharterTracker.IntegrationTests.Payrolls;

namespace CharterTracker.IntegrationTests.Adapters;

public class PayrollReaderTests
{
    private const string Headings = "Payroll number,Hourly rate,Contracted hours,Date of birth,Apprentice\n";

    private static readonly PayrollStatements AllAdults = new(EverybodyIsOldEnough: true, NobodyIsApprentice: true);

    [Fact]
    public async Task Read_OfAMacintoshFile_UnderstandsLettersAndLineEnds()
    {
        var text = "Payroll number,Hourly rate,Work location\r1,13.45,Café São João\r2,13.45,Café São João\r";
        var macintosh = CodePagesEncodingProvider.Instance.GetEncoding(10000)!.GetBytes(text);

        var reading = await Payroll.ReadAsync(macintosh);

        Assert.Equal(["Café São João"], Assert.IsType<PayrollReading.NeedsWorkplaces>(reading).Values);
    }

    [Fact]
    public async Task Read_OfTheBytesAsTheyCome_HashesThemAll()
    {
        var bytes = Encoding.UTF8.GetBytes(Headings + "1,13.45,37.5,14/02/1990,no\n");

        var reading = Assert.IsType<PayrollReading.Checked>(await Payroll.ReadAsync(bytes));

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
    [InlineData("Payroll number,Hourly rate,On strike\n1,13.45,0\n", "looks like trade union data")]
    [InlineData("Payroll number,Hourly rate,Ethnic group\n1,13.45,x\n", "looks like ethnicity data")]
    [InlineData("Payroll number,Hourly rate,Contracted hours\n1,13.45,37.5\nQQ 12 34 56 A,13.45,37.5\n", "Row 3 has what looks like a National Insurance number in the column \"Payroll number\"")]
    [InlineData("Payroll number,Hourly rate,Contracted hours\n1,13.45,ref QQ123456C\n", "Row 2 has what looks like a National Insurance number in the column \"Contracted hours\"")]
    [InlineData("Payroll number,Hourly rate\n1,\"13.45\"x\n", "out of place")]
    public async Task Read_OfWhatMustNotBeRead_RefusesAndSaysWhy(string content, string message)
    {
        var reading = await Payroll.ReadAsync(Encoding.Latin1.GetBytes(content));

        Assert.Contains(message, Assert.IsType<PayrollReading.Refused>(reading).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfTooMuch_Refuses()
    {
        var rows = Headings + string.Concat(Enumerable.Repeat("1,13.45,37.5,14/02/1990,no\n", 11));
        var tooLong = await Payroll.ReadAsync(Encoding.UTF8.GetBytes(rows), limits: new PayrollLimits(100));
        var tooWide = await Payroll.ReadAsync(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 251)) + "\n"));
        var tooDeep = await Payroll.ReadAsync(Encoding.UTF8.GetBytes(Headings + $"{new string('9', 3000)},13.45,37.5,,\n"));

        Assert.Contains("larger than", Assert.IsType<PayrollReading.Refused>(tooLong).Message, StringComparison.Ordinal);
        Assert.Contains("more than 250 columns", Assert.IsType<PayrollReading.Refused>(tooWide).Message, StringComparison.Ordinal);
        Assert.Contains("more than 2 KB", Assert.IsType<PayrollReading.Refused>(tooDeep).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfMoreRowsThanMostEmployersHave_ReadsThemAll()
    {
        var file = new StringBuilder("Payroll number,Hourly rate\n");
        for (var row = 1; row <= 250_000; row++)
        {
            file.Append(row).Append(",13.45\n");
        }

        var whole = await Payroll.ReadAsync(file.ToString(), Payroll.Plan with { Statements = AllAdults });

        var found = Assert.IsType<PayrollReading.Checked>(whole).Findings;
        Assert.Equal((250_000, 250_000), (found.Counts.MeetAnnounced, found.RowCounts.Sum));
    }

    [Fact]
    public async Task Read_WhenTheEmployerWantsToSay_ShowsWhatIsKnown()
    {
        var asks = Payroll.Plan with { AsksForColumns = true };

        var known = Assert.IsType<PayrollReading.NeedsColumns>(await Payroll.ReadAsync("Payroll number,Surname,Rate\n1,Alpha,13.45\n", asks));
        var mapped = Assert.IsType<PayrollReading.NeedsColumns>(await Payroll.ReadAsync(
            "Payroll number,Surname,Rate\n1,Alpha,13.45\n",
            asks with { Mappings = new Dictionary<string, ColumnMapping> { [known.Signature] = new(new Dictionary<int, PayColumn> { [2] = PayColumn.WeeklyPay }) } }));

        Assert.Equal([PayColumn.WorksNumber, PayColumn.None, PayColumn.HourlyRate], known.Headings.Select(h => h.Column));
        Assert.Equal([PayColumn.None, PayColumn.None, PayColumn.WeeklyPay], mapped.Headings.Select(h => h.Column));
    }

    [Fact]
    public async Task Read_OfUnknownHeadingsBelowALetterhead_AsksAboutTheHeadings()
    {
        var needs = Assert.IsType<PayrollReading.NeedsColumns>(await Payroll.ReadAsync("Calder Vale,October\nRef,Grade,Per hour\nX1,C,13.45\n"));

        Assert.Equal(["Ref", "Grade", "Per hour"], needs.Headings.Select(h => h.Text));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    public async Task Read_InAnyEncoding_UnderstandsTheWorkplaces(string encoding)
    {
        var writer = encoding.StartsWith("windows", StringComparison.Ordinal) ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. writer.Preamble, .. writer.GetBytes("Payroll number,Hourly rate,Workplace\r\n1,£13.45,Café Zoë\r\n")];

        var reading = await Payroll.ReadAsync(bytes);

        Assert.Equal(["Café Zoë"], Assert.IsType<PayrollReading.NeedsWorkplaces>(reading).Values);
    }

    [Fact]
    public async Task Read_OfIdentifyingColumns_LeavesThemUnread()
    {
        // The National Insurance number, which would stop the upload in a mapped column, is in a skipped one.
        var reading = await Payroll.ReadAsync("Payroll number,Surname,NI number,Sort code,Hourly rate\n1,Alpha,QQ123456A,000000,13.45\n");

        var read = Assert.IsType<PayrollReading.Checked>(reading);
        Assert.Equal(["Surname", "NI number", "Sort code"], read.Skipped);
    }

    [Fact]
    public async Task Read_OfUnknownHeadings_AsksAndThenReadsByTheAnswer()
    {
        const string File = "Ref,Grade,Per hour\nX1,C,13.45\nX2,D,12.00\n";
        var needs = Assert.IsType<PayrollReading.NeedsColumns>(await Payroll.ReadAsync(File));
        Assert.Equal(["Ref", "Grade", "Per hour"], needs.Headings.Select(h => h.Text));

        var mapping = new ColumnMapping(new Dictionary<int, PayColumn> { [0] = PayColumn.WorksNumber, [2] = PayColumn.HourlyRate });
        var reading = await Payroll.ReadAsync(File, Payroll.Plan with { Statements = AllAdults, Mappings = new Dictionary<string, ColumnMapping> { [needs.Signature] = mapping } });

        Assert.Equal("Below, 1 meet announced, 1 below; CannotTell", Payroll.Plain(Assert.IsType<PayrollReading.Checked>(reading).Findings));
    }

    [Fact]
    public async Task Read_OfAFileWithoutHeadings_NeverShowsARowAsHeadings()
    {
        var needs = Assert.IsType<PayrollReading.NeedsColumns>(await Payroll.ReadAsync("Alpha,QQ123456A,13.45\nBravo,QQ123456B,12.00\n"));

        Assert.Equal(["Column 1", "Column 2", "Column 3"], needs.Headings.Select(h => h.Text));
    }

    [Fact]
    public async Task Read_OfRepeatedHeadingsAndBlankRows_CountsPeopleOnly()
    {
        var reading = await Payroll.ReadAsync(Headings + "1,13.45,37.5,14/02/1990,no\n,,,,\n" + Headings + "2,13.45,37.5,14/02/1990,no\n\n");

        var found = Assert.IsType<PayrollReading.Checked>(reading).Findings;
        Assert.Equal((2, 5), (found.Counts.Lines, found.RowCounts.Sum));
        Assert.Equal((1, 2), (found.RowCounts.NotCounted[NotCounted.HeadingsAgain], found.RowCounts.NotCounted[NotCounted.Blank]));
    }

    [Fact]
    public async Task Read_OfRepeatedPaymentBlocks_ReadsEachAsALine()
    {
        var reading = await Payroll.ReadAsync(
            "Employee works number,Rate per hour,Number of normal hours,Contributes to gross for minimum wage,Rate per hour,Number of normal hours,Contributes to gross for minimum wage\n"
            + "101,13.45,100,1,11.00,10,1\n102,13.45,100,1,9.00,10,0\n103,13.45,100,1,,,\n",
            Payroll.Plan with { Statements = AllAdults });

        var found = Assert.IsType<PayrollReading.Checked>(reading).Findings;
        Assert.Equal((3, 2, 1), (found.Counts.Lines, found.Counts.MeetAnnounced, found.Counts.Below));
        Assert.Equal(2, Assert.Single(found.Rows).Row);
    }

    [Theory]
    [InlineData(101, 1, true)]
    [InlineData(101, 2, false)]
    [InlineData(100, 1, false)]
    public async Task Read_OfAsManyWorkplacesAsPeople_RefusesThemAsNames(int places, int rowsOfEach, bool isRefused)
    {
        var rows = Enumerable.Range(0, places * rowsOfEach).Select(i => $"{i},13.45,Quillfeather {i % places}\n");

        var reading = await Payroll.ReadAsync($"Payroll number,Hourly rate,Site\n{string.Concat(rows)}");

        if (isRefused)
        {
            Assert.Equal(
                "The column \"Site\" has more than 100 different places, most of them in one row only, as if they were people's names. Take it out or leave it unread, and choose the file again. Nothing was stored",
                Assert.IsType<PayrollReading.Refused>(reading).Message);
        }
        else
        {
            Assert.Equal(100, Assert.IsType<PayrollReading.NeedsWorkplaces>(reading).Values.Count);
        }
    }

    [Fact]
    public async Task Read_OfWorkplaces_GoesByTheEmployersMatch()
    {
        const string File = "Payroll number,Hourly rate,Workplace\n1,13.45,Leeds\n2,13.45,Camden\n3,13.45,Moon\n4,15.00,Moon\n";
        Assert.Equal(["Camden", "Leeds", "Moon"], Assert.IsType<PayrollReading.NeedsWorkplaces>(await Payroll.ReadAsync(File)).Values);

        var matched = Payroll.Plan with
        {
            Workplaces = new Dictionary<string, WageRegion> { ["leeds"] = WageRegion.Uk, ["Camden"] = WageRegion.London, ["Moon"] = WageRegion.Unknown },
            Statements = AllAdults,
        };
        var found = Assert.IsType<PayrollReading.Checked>(await Payroll.ReadAsync(File, matched)).Findings;

        Assert.Equal((2, 1, 1), (found.Counts.MeetAnnounced, found.Counts.Below, found.Counts.CannotTell));
        Assert.Equal([(3, PayReason.BelowRate), (4, PayReason.WorkplaceUnknown)], found.Rows.Select(r => (r.Row, r.Reason)));
    }
}
