using System.Net;
using System.Text;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>
/// The employer's payroll page, with files sent as a browser without scripts sends them. £13.45 is due on the pay date, £14.80 in London.
/// </summary>
public class PayrollPagesTests
{
    private const string Headings = "Payroll number,Surname,Hourly rate,Date of birth\n";

    [Fact]
    public async Task Check_OfAGoodFile_ShowsItsChart_TheSameFigures_AndTheRowsToPutRight()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);

        var page = await SendAsync(site, path, Headings + "1,Alpha,13.45,14/02/1990\n2,Bravo,12.85,14/02/1990\n3,Charlie,14.10,14/02/1990\n4,Delta,8.00,\n");

        Assert.Empty(page.Errors);
        Assert.Contains("Your file was checked", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 4 people who count are paid less than the real Living Wage that is due.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["2", "0", "1", "1", "0"], People(page));
        Assert.Equal("4", Figures(page, "People and rows by outcome")[^1]);
        var bars = page.Document.QuerySelectorAll("svg.chart rect").Length;
        Assert.True(bars > 1);
        Assert.Equal(bars, page.Document.QuerySelectorAll("svg.chart ~ .table-frame tbody tr").Length);
        Assert.Single(page.Document.QuerySelectorAll("svg.chart line.mark"));
        Assert.Contains("The line is at £13.45, the rate due", page.Text, StringComparison.Ordinal);
        Assert.Equal(4, Figures(page, "People by hourly pay").Sum(int.Parse));
        Assert.Equal(
            [["3", "Below, short by £0.60 an hour", PayReason.BelowRate.Label()], ["5", "Cannot tell, short by £5.45 an hour", PayReason.AgeUnknown.Label()]],
            page.Document.QuerySelectorAll("[aria-label='Rows to look at'] tbody tr").Select(r => r.Children.Select(c => c.TextContent.Trim()).ToArray()));
        Assert.Contains("Left unread, because they identify people: Surname.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alpha", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a dues column", "Payroll number,Hourly rate,UNISON subs\n1,13.45,7.77\n", "The column \"UNISON subs\" looks like trade union data, which we must not have. Take the column out and choose the file again. Nothing was stored")]
    [InlineData("a sickness column", "Payroll number,Hourly rate,Sick days\n1,13.45,3\n", "The column \"Sick days\" looks like sickness data, which we must not have. Take the column out and choose the file again. Nothing was stored")]
    [InlineData("a court-order column", "Payroll number,Hourly rate,AEO\n1,13.45,3\n", "The column \"AEO\" looks like court-order data, which we must not have. Take the column out and choose the file again. Nothing was stored")]
    [InlineData("a National Insurance number", "Payroll number,Hourly rate\n1,13.45\nQQ123456A,13.45\n", "Row 3 has what looks like a National Insurance number in the column \"Payroll number\". Take those numbers out, or leave that column unread. Nothing was stored")]
    [InlineData("no pay", "Payroll number,Contracted hours\n1,37.5\n", "This file cannot be checked. It has no column with an hourly rate, a salary or the basic pay for a period")]
    [InlineData("no hours", "Payroll number,Annual salary\n1,26000\n", "This file cannot be checked. It has pay but no column with hours, so the pay for an hour cannot be worked out. Add the contracted hours a week")]
    [InlineData("no rows", "Payroll number,Hourly rate\n", "The file has headings but no rows with pay")]
    [InlineData("nothing", "", "The file is empty")]
    [InlineData("only blank lines", "\n\n\n", "The file is empty")]
    [InlineData("a broken quotation", "Payroll number,Hourly rate\n1,\"13.45\"x\n", "A quotation mark or a row is out of place, so the columns cannot be told apart. Export the file again as CSV")]
    [InlineData("a web page", "<html><table>", "This is a web page or XML. Open it where it came from and save or export it as CSV")]
    [InlineData("unknown headings", "Ref,Per hour\nX1,13.45\n", "Say what is in each column, then choose the file again")]
    [InlineData("unknown workplaces", "Payroll number,Hourly rate,Workplace\n1,13.45,Depot\n", "Say which workplaces these are, then choose the file again")]
    public async Task Check_OfAFileWith_SaysSoBesideTheField_AndKeepsTheRest(string what, string file, string message)
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);

        var page = await SendAsync(site, path, file);

        Assert.True(page.Errors is [var error] && error == message, $"{what}: {string.Join("; ", page.Errors)}");
        var field = page.Document.QuerySelector(page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!)!;
        Assert.EndsWith(message, page.Document.GetElementById($"{field.Id}-error")!.TextContent.Trim(), StringComparison.Ordinal);
        AssertKept(page);
        Assert.Equal(0, await site.Host.QueryAsync(db => db.PayrollChecks.CountAsync()));
    }

    [Theory]
    [InlineData("uploads/pdf-minimal.pdf", "This is a PDF, whatever its name says")]
    [InlineData("uploads/dfe-lsip-lookup.xlsx", "This is a workbook or another packed file")]
    [InlineData("uploads/image.png", "This is not a text file")]
    [InlineData("uploads/dfe-blank.docx", "This is a workbook or another packed file")]
    public async Task Check_OfARenamedDocument_SaysWhatItIs(string document, string message)
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);

        var page = await SendAsync(site, path, TestData.Bytes(document));

        Assert.StartsWith(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        AssertKept(page);
    }

    [Fact]
    public async Task Check_OfManyRowsOfEachKind_ListsThoseBelowFirst()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);
        var file = new StringBuilder(Headings);
        for (var row = 2; row <= 700; row++)
        {
            file.Append(row).Append(row <= 601 ? ",Alpha,8.00,\n" : ",Alpha,8.00,14/02/1990\n");
        }

        var page = await SendAsync(site, path, file.ToString());

        var rows = page.Document.QuerySelectorAll("[aria-label='Rows to look at'] tbody tr").Select(r => (Row: r.Children[0].TextContent, Outcome: r.Children[1].TextContent)).ToList();
        Assert.StartsWith("Below", rows[0].Outcome, StringComparison.Ordinal);
        Assert.Equal("602", rows[0].Row);
        Assert.Equal(99, rows.Count(r => r.Outcome.StartsWith("Below", StringComparison.Ordinal)));
        Assert.Equal(500, rows.Count(r => r.Outcome.StartsWith("Cannot tell", StringComparison.Ordinal)));
        Assert.Contains("Those below the rate come first. At most 500 of each kind are listed.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,8.00,37.5,Depot\n2,8.00,40,Depot\n", "No sign in this file", "None of the 2 rows in this file shows a sign of a zero-hours contract.")]
    [InlineData("1,8.00,37.5,Depot\n2,8.00,0,Depot\n", "Signs found", "Signs of zero-hours contracts are in 1 row of this file, out of 2")]
    [InlineData("1,8.00,,Depot\n", "Cannot tell", "The file does not say what hours people are promised.")]
    public async Task Check_ForSignsOfZeroHours_AsksNothingOfPay_AndSaysAndKeepsNothingOfIt(string rows, string pill, string sentence)
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = (await PathAsync(site)).Replace("F1", "F2", StringComparison.Ordinal);
        var form = await site.Owner.GetAsync(path);
        Assert.All(new[] { "PaidEvery", "EverybodyIsOldEnough", "NobodyIsApprentice" }, name => Assert.Null(form.Document.QuerySelector($"[name='Input.{name}']")));

        var page = await site.Owner.SendFileAsync(
            form, "Input.File", ("october.csv", Bytes($"Payroll number,Hourly rate,Contracted hours,Workplace\n{rows}")), Answers[..3]);

        Assert.Empty(page.Errors);
        Assert.Equal(pill, page.Document.QuerySelector("main .pill")!.TextContent.Trim());
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("by outcome", page.Text, StringComparison.Ordinal);
        var check = await site.Host.QueryAsync(db => db.PayrollChecks.SingleAsync());
        Assert.Equal((0, 0, 0), (check.Counts.Below, check.Distribution.People, check.Rows.Count));
    }

    [Fact]
    public async Task Check_OfABadNumber_LosesNothingElse()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);

        var page = await SendAsync(site, path, Headings + "1,Alpha,13.45,14/02/1990\n2,Bravo,lots,14/02/1990\n");

        Assert.Empty(page.Errors);
        Assert.Equal(["1", "0", "0", "1", "0"], People(page));
        Assert.Contains(PayReason.NotANumber.Label(), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutADateOrAFile_SaysSo_AndKeepsTheRest()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);
        var form = await site.Owner.GetAsync(path);

        var noFile = await site.Owner.SendFileAsync(form, "Input.File", null, Answers);
        var noDate = await site.Owner.SendFileAsync(form, "Input.File", ("pay.csv", Bytes(Headings)), ("Input.NobodyIsApprentice", "true"));
        var halfADate = await site.Owner.SendFileAsync(form, "Input.File", ("pay.csv", Bytes(Headings)), ("Input.PeriodOn.Day", "30"), ("Input.PeriodOn.Month", "10"));

        Assert.Equal(["Choose the payroll file"], noFile.Errors);
        AssertKept(noFile);
        Assert.Equal(["Enter the pay date of the file"], noDate.Errors);
        Assert.True(IsTicked(noDate, "Input.NobodyIsApprentice"));
        Assert.Single(halfADate.Errors);
        Assert.Equal("10", halfADate.Document.QuerySelector("[name='Input.PeriodOn.Month']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Check_OfUnknownHeadings_IsMappedOnce_AndRememberedForTheNextFile()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);
        const string Odd = "Ref,Surname,Per hour\nX1,Alpha,13.45\n";

        var asked = await SendAsync(site, path, Odd);
        var unfinished = await SendAsync(site, asked, Odd, ("Input.Columns[0].Column", "WorksNumber"));
        var wrong = await SendAsync(site, unfinished, "Ref,Surname,Per hour\nQQ123456A,Alpha,13.45\n", ("Input.Columns[2].Column", "HourlyRate"));
        var mapped = await SendAsync(site, wrong, Odd);
        var again = await SendAsync(site, path, Odd);

        Assert.Contains("Surname: left unread, because it identifies people", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Say which column has the pay", Assert.Single(unfinished.Errors), StringComparison.Ordinal);
        Assert.Equal("WorksNumber", Chosen(unfinished, "Input.Columns[0].Column"));
        Assert.Contains("in the column \"Ref\"", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal("HourlyRate", Chosen(wrong, "Input.Columns[2].Column"));
        Assert.Contains("Your file was checked", mapped.Text, StringComparison.Ordinal);
        Assert.Contains("Your file was checked", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, await site.Host.QueryAsync(db => db.PayrollChecks.CountAsync()));
    }

    [Fact]
    public async Task Check_OfUnmatchedWorkplaces_IsMatchedOnce_AndCanBeAskedAgain()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);
        var bakery = site.Made.Employer.Workplaces.Single().Id;
        const string Away = "Payroll number,Hourly rate,Workplace\n1,13.45,Depot\n2,13.45,Elsewhere\n3,13.45,L18JQ\n";

        var asked = await SendAsync(site, path, Away);
        var halfway = await SendAsync(site, asked, Away, ("Input.Workplaces[0].Choice", bakery.ToString()));
        var matched = await SendAsync(site, halfway, Away, ("Input.Workplaces[1].Choice", "none"));
        var again = await SendAsync(site, path, Away);
        var columns = await SendAsync(site, again, Away, ("Input.AsksAgain", "true"));
        var workplaces = await SendAsync(site, columns, Away);
        var changed = await SendAsync(site, workplaces, Away, ("Input.Workplaces[1].Choice", bakery.ToString()));

        Assert.Equal(["Depot", "Elsewhere"], Values(asked, "Value"));
        Assert.All([.. new[] { 0, 1 }.Select(at => asked.Document.QuerySelector($"select[name='Input.Workplaces[{at}].Choice'] option")!)], o => Assert.Equal("", o.GetAttribute("value")));
        Assert.Equal(["Choose a workplace, or say that it is not one of yours"], halfway.Errors);
        Assert.NotNull(halfway.Document.QuerySelector("#Input_Workplaces_1__Choice-error"));
        Assert.Equal(bakery.ToString(), Chosen(halfway, "Input.Workplaces[0].Choice"));
        AssertKept(halfway);
        Assert.Equal(["2", "0", "0", "1", "0"], People(matched));
        Assert.Contains("Match it to one of your workplaces", matched.Text, StringComparison.Ordinal);
        Assert.Contains("Your file was checked", again.Text, StringComparison.Ordinal);
        Assert.Equal("HourlyRate", Chosen(columns, "Input.Columns[1].Column"));
        Assert.Equal(bakery.ToString(), Chosen(workplaces, "Input.Workplaces[0].Choice"));
        Assert.Equal("none", Chosen(workplaces, "Input.Workplaces[1].Choice"));
        Assert.Equal(["3", "0", "0", "0", "0"], People(changed));
    }

    [Fact]
    public async Task Check_OfPayWithoutItsPeriod_CanBeToldHowOftenItIsPaid()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);
        const string Monthly = "Payroll number,Basic pay,Weekly hours,Date of birth\n1,2185.63,37.5,14/02/1990\n";

        var cannot = await SendAsync(site, path, Monthly);
        var told = await SendAsync(site, cannot, Monthly, ("Input.PaidEvery", "Monthly"));

        Assert.Contains("Say how often people are paid", Assert.Single(cannot.Errors), StringComparison.Ordinal);
        Assert.Equal(["1", "0", "0", "0", "0"], People(told));
    }

    [Fact]
    public async Task Check_OfHoursBesideMonthlyPay_AsksWhoseHoursTheyAre()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);
        const string File = "Payroll number,Monthly salary,Hours,Date of birth\n1,1500.00,37.5,14/02/1990\n";

        var asked = await SendAsync(site, path, File);
        var unanswered = await SendAsync(site, asked, File);
        var told = await SendAsync(site, unanswered, File, ("Input.Columns[2].Column", "WeeklyHours"));

        Assert.Equal(["Say whether \"Hours\" is the contracted hours a week or the hours paid in the period, then choose the file again"], asked.Errors);
        Assert.Equal("MonthlyPay", Chosen(asked, "Input.Columns[1].Column"));
        Assert.DoesNotContain(asked.Document.QuerySelectorAll("option"), o => o.GetAttribute("value") == nameof(PayColumn.UnclearHours));
        Assert.Contains("Say which column has the pay", Assert.Single(unanswered.Errors), StringComparison.Ordinal);
        Assert.Equal(["0", "0", "1", "0", "0"], People(told));
    }

    [Fact]
    public async Task Check_InAnotherEncodingAndWithTabs_IsUnderstood()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);

        var page = await SendAsync(site, path, TestData.Bytes("payroll/variant_utf16le_tab.txt"));

        Assert.Equal(["Say which workplaces these are, then choose the file again"], page.Errors);
        Assert.Equal(["NR1 3QU"], Values(page, "Value"));
    }

    [Fact]
    public async Task Check_OfTwoHundredThousandRowsAndOneMore_IsDone()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);
        var file = new StringBuilder("Payroll number,Hourly rate,Age\n");
        for (var row = 1; row <= 200_000; row++)
        {
            file.Append(row).Append(",13.45,30\n");
        }

        var done = await SendAsync(site, path, file.Append("200001,13.45,30\n").ToString());

        Assert.Equal(["200,001", "0", "0", "0", "0"], People(done));
    }

    [Fact]
    public async Task Check_OfALargeRefusedFile_IsAnsweredAllTheSame()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);
        var file = new StringBuilder("Payroll number,Hourly rate\nQQ123456A,13.45\n");
        for (var row = 0; row < 150_000; row++)
        {
            file.Append(row).Append(",13.45\n");
        }

        var page = await SendAsync(site, path, file.ToString());

        Assert.Contains("Row 2 has what looks like a National Insurance number", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ByAStranger_OrWithoutItsToken_ReadsNothing()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await PathAsync(site);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Bytes(Headings)), "Input.File", "pay.csv" } };
        using var again = new MultipartFormDataContent { { new ByteArrayContent(Bytes(Headings)), "Input.File", "pay.csv" } };

        using var untokened = await site.Owner.Client.PostAsync(path, form, TestContext.Current.CancellationToken);
        using var stranger = await site.Stranger.Client.PostAsync(path, again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, untokened.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await site.Stranger.StatusOfAsync(path));
    }

    [Fact]
    public async Task Review_OfAManyPeoplesPayroll_ShowsOutcomeAndDistribution_ToStaff()
    {
        await using var site = await AStaffSite.StartAsync();
        var (_, assessor, _) = await site.InAssessmentAsync();

        var page = await assessor.GetAsync($"{site.Path}/review/F1");

        Assert.Contains("Paid at least the rate", page.Text, StringComparison.Ordinal);
        Assert.Equal(["30", "12"], page.Document.QuerySelectorAll("[aria-label^='People by hourly pay'] tbody td.figures").Select(c => c.TextContent));
    }

    [Fact]
    public async Task Review_OfAFewPeoplesPayroll_ShowsTheOutcome_AndNoFigureOrRow()
    {
        await using var site = await AStaffSite.StartAsync(payroll: new PayFindings(
            new PayCounts(9, 8, 0, 1, 0, 0),
            new PayDistribution([new PayBand(WageRegion.Uk, true, 800, 805, 1), new PayBand(WageRegion.Uk, true, 1500, 1505, 8)], 0),
            [new FailingRow(4321, PayOutcome.Below, PayReason.BelowRate, 460)],
            ZeroHoursOutcome.NoSign,
            0));
        var (_, assessor, _) = await site.InAssessmentAsync();

        var page = await assessor.GetAsync($"{site.Path}/review/F1");

        Assert.Contains("Below the rate", page.Text, StringComparison.Ordinal);
        Assert.Contains("Numbers of people are not shown", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("svg.chart"));
        Assert.DoesNotContain("4321", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("£4.60", page.Text, StringComparison.Ordinal);
    }

    private static (string Name, string? Value)[] Answers =>
    [
        ("Input.PeriodOn.Day", "30"), ("Input.PeriodOn.Month", "10"), ("Input.PeriodOn.Year", "2026"), ("Input.NobodyIsApprentice", "true"), ("Input.PaidEvery", ""),
    ];

    private static async Task<string> PathAsync(AnEmployersSite site)
    {
        await site.Host.SaveAsync(LivingWages.At(site.Host.Clock.GetUtcNow()));
        return $"{await site.StartedAsync()}/payroll/F1";
    }

    private static Task<VisitedPage> SendAsync(AnEmployersSite site, string path, string file) => SendAsync(site, path, Bytes(file));

    private static async Task<VisitedPage> SendAsync(AnEmployersSite site, string path, byte[] file) =>
        await site.Owner.SendFileAsync(await site.Owner.GetAsync(path), "Input.File", ("october.csv", file), Answers);

    /// <summary>Sends the file from a page that kept the other answers.</summary>
    private static Task<VisitedPage> SendAsync(AnEmployersSite site, VisitedPage page, string file, params (string Name, string? Value)[] answers) =>
        site.Owner.SendFileAsync(page, "Input.File", ("october.csv", Bytes(file)), page.Errors.Count > 0 ? answers : [.. Answers, .. answers]);

    private static void AssertKept(VisitedPage page)
    {
        Assert.Equal(["30", "10", "2026"], new[] { "Day", "Month", "Year" }.Select(p => page.Document.QuerySelector($"[name='Input.PeriodOn.{p}']")!.GetAttribute("value")));
        Assert.True(IsTicked(page, "Input.NobodyIsApprentice"));
        Assert.False(IsTicked(page, "Input.EverybodyIsOldEnough"));
    }

    private static bool IsTicked(VisitedPage page, string name) => page.Document.QuerySelector($"input[type=checkbox][name='{name}']")!.HasAttribute("checked");

    private static string? Chosen(VisitedPage page, string name) => page.Document.QuerySelector($"select[name='{name}'] option[selected]")?.GetAttribute("value");

    private static IEnumerable<string?> Values(VisitedPage page, string part) =>
        page.Document.QuerySelectorAll($"input[type=hidden][name$='].{part}']").Select(e => e.GetAttribute("value"));

    /// <summary>The people of each outcome; the rows of each stand beside them, and their sum below.</summary>
    private static IEnumerable<string> People(VisitedPage page) =>
        Figures(page, "People and rows by outcome").Index().Where(f => f.Index % 2 == 0).Select(f => f.Item).Take(5);

    private static string[] Figures(VisitedPage page, string caption) =>
    [
        .. page.Document.QuerySelectorAll("table").Where(t => t.QuerySelector("caption")?.TextContent.Trim() == caption)
            .SelectMany(t => t.QuerySelectorAll("tbody td.figures")).Select(c => c.TextContent.Trim()),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
