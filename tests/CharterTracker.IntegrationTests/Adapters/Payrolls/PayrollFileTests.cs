using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Payrolls;
using CharterTracker.IntegrationTests.Payrolls;
using CharterTracker.Testing;

namespace CharterTracker.IntegrationTests.Adapters;

/// <summary>
/// Small files as payroll offices really export them, and the right answer for each: the rate due on 30 October 2026 is £13.45 (London
/// £14.80), and the employer states that nobody is an apprentice. Where the reader asks, the answer is what an HR person would say.
/// </summary>
public class PayrollFileTests
{
    private static readonly PayrollPlan October = Payroll.Plan with
    {
        Rule = new PayRule(new PayScope(AgeFrom: 18, IncludesApprentices: false),
            new PayRates(new RatePair(1345, 1480), null, null, "test")),
        PeriodOn = new DateOnly(2026, 10, 30),
    };

    public static TheoryData<string, string> Files() => new()
    {
        { "01_sage50_rates.csv", "Below: 2 meet, 1 below; rows 2 meet, 1 below" },
        { "01b_ot_rate.csv", "Below: 1 meet, 1 below; rows 1 meet, 1 below" },
        { "04_iris.csv", "Below: 1 meet, 1 below; rows 2 meet, 1 below" },
        { "10b_tto_no_weeks.csv", "CannotTell: 6 cannot tell; rows NoPaidWeeks 6" },
        { "14_totals_no_ref.csv", "MeetsAnnounced: 3 meet; rows 3 meet, Total 1, Blank 1" },
        { "16_leavers.csv", "MeetsAnnounced: 1 meet, 2 out; rows 1 meet, Left 2" },
        { "29b_semicolon_names.csv", "Below: 1 meet, 1 below; rows 1 meet, 1 below" },
        { "32c_excel_trailing_commas.csv", "MeetsAnnounced: 1 meet; rows 1 meet" },
        { "35_blank_rate.csv", "CannotTell: 2 meet, 3 cannot tell; rows 2 meet, NoPay 3" },
        { "42_three_people_twelve_lines.csv", "MeetsAnnounced: 3 meet; rows 12 meet" },
        { "47_long_preamble.csv", "MeetsAnnounced: 1 meet; rows 1 meet" },
        { "52_day_rate.csv", "CannotTell: 1 meet, 2 cannot tell; rows 1 meet, DayRate 2" },
        { "56_two_salaries.csv", "Below: 1 below; rows 1 below" },
        { "58_preamble_words.csv", "Below: 1 meet, 1 below; rows 1 meet, 1 below" },
        { "09b_itrent_noref.csv", "CannotTell: 1 meet, 2 cannot tell; rows 1 meet, NoPay 2" },
        { "36_lines.csv", "MeetsAnnounced: 2 meet; rows 2 meet, NoPayForHours 3" },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task Read_OfAHardFile_ComesToTheRightEnd(string file, string outcome) =>
        Assert.Equal(outcome, Plain(await Payroll.ReadAsync(TestData.Bytes($"payroll/hard/{file}"), October)));

    [Fact]
    public async Task Read_OfAFileAboutHours_FindsTheSigns()
    {
        var found = await Payroll.ReadAsync(TestData.Bytes("payroll/hard/35c_F2.csv"), October with { IsAboutHours = true });

        var findings = Assert.IsType<PayrollReading.Checked>(found).Findings;
        Assert.Equal((ZeroHoursOutcome.SignsFound, 1), (findings.ZeroHours, findings.ZeroHoursLines));
    }

    [Fact]
    public async Task Read_OfEarningsLines_CountsNobodyForTheirTotals()
    {
        var grown = October with { Statements = new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true) };

        var answer = await MappedAsync("03_xero_earnings.csv", grown, ("Units", PayColumn.PeriodHours), ("Rate", PayColumn.HourlyRate));

        // Two rows of Alpha are enough, the one of Bravo is not: without works numbers nobody can say that they are two people.
        Assert.Equal("Below: 2 meet, 1 below; rows 2 meet, 1 below, Total 3", answer);
    }

    [Theory]
    [InlineData(PayColumn.AnnualPay, "MeetsAnnounced: 1 meet; rows 1 meet")]
    [InlineData(PayColumn.FullTimeFigure, "cannot be checked")]
    public async Task Read_OfASalaryBesideFullTimeHours_AsksWhichItIs(PayColumn salary, string outcome)
    {
        var asked = Assert.IsType<PayrollReading.NeedsColumns>(
            await Payroll.ReadAsync(TestData.Bytes("payroll/hard/39b_ft_salary_words.csv"), October));
        Assert.Equal("Salary", asked.Headings[Assert.Single(asked.Asked)].Text);

        Assert.Equal(outcome, await MappedAsync("39b_ft_salary_words.csv", October, ("Salary", salary)));
    }

    [Fact]
    public async Task Read_OfRowsWithoutHeadings_AsksByPositionAndReadsAll()
    {
        var asked = Assert.IsType<PayrollReading.NeedsColumns>(
            await Payroll.ReadAsync(TestData.Bytes("payroll/hard/40_headerless_words.csv"), October));
        Assert.Equal(["Column 1", "Column 2", "Column 3", "Column 4", "Column 5"], asked.Headings.Select(h => h.Text));

        var answer = await MappedAsync(
            "40_headerless_words.csv",
            October with { Statements = new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true) },
            ("Column 1", PayColumn.WorksNumber), ("Column 4", PayColumn.HourlyRate), ("Column 5", PayColumn.ContractType));
        Assert.Equal("Below: 2 meet, 2 below, 1 cannot tell; rows 2 meet, 2 below, NoPay 1", answer);
    }

    [Theory]
    [InlineData(PayColumn.ContractedPeriodHours, "MeetsAnnounced: 2 meet; rows 2 meet")]
    [InlineData(PayColumn.WeeklyHours, "Below: 2 below; rows 2 below")]
    public async Task Read_OfContractedHoursOfPeoplePaidEveryFortnight_AsksWhichTheyAre(PayColumn hours, string outcome)
    {
        var asked = Assert.IsType<PayrollReading.NeedsColumns>(
            await Payroll.ReadAsync(TestData.Bytes("payroll/hard/50_fortnight_hours.csv"), October));
        Assert.Equal("Contracted Hours", asked.Headings[Assert.Single(asked.Asked)].Text);

        Assert.Equal(outcome, await MappedAsync("50_fortnight_hours.csv", October, ("Contracted Hours", hours)));
    }

    [Fact]
    public void Files_WithAnAnswer_AreAllThatWeHave() => Assert.Equal(
        Directory.EnumerateFiles(TestData.PathOf("payroll/hard")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
        Files().Select(row => row.Data.Item1)
            .Concat(["03_xero_earnings.csv", "35c_F2.csv", "39b_ft_salary_words.csv", "40_headerless_words.csv", "50_fortnight_hours.csv"])
            .Order(StringComparer.Ordinal));

    private static async Task<string> MappedAsync(string file, PayrollPlan plan, params (string Heading, PayColumn Column)[] said)
    {
        var bytes = TestData.Bytes($"payroll/hard/{file}");
        var asked = Assert.IsType<PayrollReading.NeedsColumns>(await Payroll.ReadAsync(bytes, plan));
        return Plain(await Payroll.ReadAsync(bytes, Payroll.Answered(plan, asked, said)));
    }

    private static string Plain(PayrollReading reading) => reading switch
    {
        PayrollReading.Checked c => Payroll.Full(c.Findings),
        PayrollReading.CannotBeChecked => "cannot be checked",
        _ => $"{reading}",
    };
}
