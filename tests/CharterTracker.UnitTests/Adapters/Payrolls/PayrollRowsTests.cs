using System.Text;
using CharterTracker.Adapters.Payrolls;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.UnitTests.Adapters.Payrolls;

/// <summary>
/// What becomes of each row and each column of a file. £13.45 is due on 30 October 2026; everybody is old enough and nobody an apprentice,
/// unless the file says otherwise.
/// </summary>
public class PayrollRowsTests
{
    private const string Lines = "Emp No,Surname,Hourly rate,Hours paid\n1,Alpha,13.45,100\n2,Bravo,14.00,50\n";

    private static readonly PayrollPlan October = new(
        new PayRule(new PayScope(AgeFrom: 18, IncludesApprentices: false), new PayRates(new RatePair(1345, 1480), null, null, "test")),
        new DateOnly(2026, 10, 30),
        new Dictionary<string, ColumnMapping>(),
        new Dictionary<string, WageRegion> { ["Leeds"] = WageRegion.Uk, ["Camden"] = WageRegion.London },
        WageRegion.Uk,
        new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true));

    public static TheoryData<string, string, string> Rows() => new()
    {
        // Rows about nobody.
        { "a total by its word", Lines + "Total,,27.45,150\n", "meet 2; Total 1" },
        { "a total in the column of names", Lines + ",Total,27.45,150\n", "meet 2; Total 1" },
        { "a total of something", Lines + ",Kitchen total,,150\n", "meet 2; Total 1" },
        { "a total without a word", Lines + ",,27.45,150\n", "meet 2; Total 1" },
        { "figures of nobody that are no sum", Lines + ",,13.45,7\n", "meet 2; NobodyNamed 1" },
        { "somebody called Total", "Emp No,Surname,Hourly rate\n1,Total,13.00\n", "below 1" },
        { "somebody whose job is rewards", "Surname,Job title,Hourly rate\nAlpha,Total rewards manager,13.00\n", "below 1" },
        { "subtotals", Lines + ",,,150\n3,Carol,13.45,10\n,,,10\n,,,160\n", "meet 3; Total 3" },
        { "a page number", Lines + "Page 1 of 2,,,\n", "meet 2; Footer 1" },
        { "a note in any column", Lines + ",,Printed on 1 November,\n", "meet 2; Footer 1" },
        { "a place above its people", "Emp No,Surname,Hourly rate\n1,Alpha,13.45\nKitchen,,\n2,Bravo,13.45\n", "meet 2; Footer 1" },
        { "ruled lines and empty rows", Lines + "----,----,----,----\n,,,\n\n", "meet 2; Blank 3" },
        { "headings on every page", Lines + "Emp No,Surname,Hourly rate,Hours paid\n3,Carol,13.45,1\n", "meet 3; HeadingsAgain 1" },

        // People without pay.
        { "a works number alone", Lines + "3,,,\n", "meet 2; NoPay 1" },
        { "a name alone", Lines + ",Carol,,\n", "meet 2; NoPay 1" },
        { "words for pay", Lines + "3,Carol,lots,\n", "meet 2; NotANumber 1" },
        { "nothing in the columns that are read", "Surname,Forename,Hourly rate\nAlpha,Test,13.45\nCarol,Test,\n", "meet 1; NoPay 1" },

        // Other rates.
        { "overtime at too low a rate", "Emp No,Hourly rate,OT rate\n1,13.45,12.00\n", "below 1" },
        { "overtime that nobody worked", "Emp No,Hourly rate,OT hours,OT rate\n1,13.45,0,12.00\n", "meet 1" },
        { "overtime of which the hours are blank", "Emp No,Hourly rate,OT hours,OT rate\n1,13.45,,12.00\n2,13.45,,20.00\n",
            "meet 1; OtherRateUnknown 1" },
        { "overtime by its pay", "Emp No,Hourly rate,OT hours,OT pay\n1,13.45,10,134.50\n2,13.45,10,120.00\n", "meet 1, below 1" },
        { "overtime pay without hours", "Emp No,Hourly rate,Overtime\n1,13.45,120.00\n2,13.45,0\n3,13.45,\n",
            "meet 2; OtherRateUnknown 1" },
        { "overtime hours without a rate", "Emp No,Hourly rate,Overtime hours\n1,13.45,10\n2,13.45,0\n", "meet 1; OtherRateUnknown 1" },
        { "people who have only the second rate", "Emp No,Rate 1,Hours 1,Rate 2,Hours 2\n1,,,13.45,10\n2,0,0,12.00,10\n",
            "meet 1, below 1" },
        { "hours at time and a half, which is more", "Emp No,Hourly rate,Hours paid,Time and a half hours\n1,13.45,100,10\n", "meet 1" },
        { "night hours, which are in all hours", "Emp No,Hourly rate,Hours paid,Night hours\n1,13.45,100,10\n", "meet 1" },

        // Rates that are none.
        { "a rate of £95 that may be a day's", "Emp No,Rate\n1,95\n2,14\n", "meet 1; RateUnlikely 1" },
        { "an hourly rate of £95", "Emp No,Hourly rate\n1,95\n", "meet 1" },
        { "a rate of which a column says that it is an hour's", "Emp No,Unit,Rate\n1,Hour,95\n2,Day,95\n3,Mile,0.45\n",
            "meet 1; NothingButExtras 1, DayRate 1" },
        { "a day rate alone", "Emp No,Rate per day\n1,150\n", "DayRate 1" },
        { "a day rate beside an hourly rate", "Emp No,Hourly rate,Day rate\n1,13.45,95\n2,13.45,\n", "meet 1; DayRate 1" },
        { "an unknown kind of payment below the rate", "Emp No,Element,Rate\n1,Basic,13.45\n1,Zyx,12.00\n2,Basic,12.00\n",
            "meet 1, below 1; ElementUnknown 1" },
        { "a rate that is a multiple", "Emp No,Hourly rate,OT rate\n1,13.45,1.5\n", "RateTooLow 1" },

        // Two columns of one kind, and figures that contradict each other.
        { "two salaries", "Emp No,Annual salary,Annual salary,Weekly hours\n1,30000,20000,37.5\n", "below 1" },
        { "two salaries of which one is nothing", "Emp No,Annual salary,Annual salary,Weekly hours\n1,30000,0,37.5\n", "meet 1" },
        { "two hours, of which the longer count", "Emp No,Annual salary,Contracted hours,Weekly hours\n1,20000,20,37.5\n", "below 1" },
        { "gross pay that cannot be", "Emp No,Hourly rate,Hours paid,Gross pay\n1,13.45,160,1000\n2,13.45,160,2152\n",
            "meet 1; Contradicted 1" },
        { "thousands or pounds", "Emp No;Annual salary;Weekly hours\n1;26.227;37,5\n2;26227,50;37,5\n", "meet 1; NotANumber 1" },

        // People who do not count, or may not.
        { "people who left before the period",
            "Emp No,Hourly rate,Leaving date\n1,12.00,01/09/2026\n2,12.00,15/10/2026\n3,12.00,1-Sep-26\n", "below 1; Left 2" },
        { "a date of leaving that nobody can read", "Emp No,Hourly rate,Leaving date\n1,12.00,soon\n2,13.45,soon\n",
            "meet 1; LeaveDateUnreadable 1" },
        { "people paid every week who left a fortnight ago",
            "Emp No,Hourly rate,Leaving date,Frequency\n1,12.00,15/10/2026,W\n2,12.00,15/10/2026,M\n", "below 1; Left 1" },
        { "dates of birth of all kinds", "Emp No,Hourly rate,DOB\n1,8.00,1-Mar-2009\n2,8.00,01/03/09\n3,8.00,39873\n", "; TooYoung 3" },
        { "apprentices, clear and unclear", "Emp No,Hourly rate,Apprentice\n1,9.00,Non-apprentice\n2,9.00,Yes\n3,9.00,Maybe\n",
            "below 1; ApprenticeUnknown 1, Apprentice 1" },

        // Workplaces.
        { "two workplaces in two regions", "Emp No,Hourly rate,Site,Branch\n1,13.45,Leeds,Leeds\n2,13.45,Leeds,Camden\n",
            "meet 1; WorkplaceUnknown 1" },

        // Headings.
        { "headings on two lines",
            "Employee,Employee,Date of,Hourly\nNumber,Name,Birth,Rate\n1,Alpha,14/02/1990,13.45\n2,Bravo,14/02/1991,13.00\n",
            "meet 1, below 1" },
        { "headings over several columns", "Basic,,Overtime,\nRate,Hours,Rate,Hours\n13.45,10,12.00,5\n13.45,10,20.00,5\n",
            "meet 1, below 1" },
        { "more people above a second table", "Emp No,Hourly rate\n1,13.00\n\nEmp No,Surname,Hourly rate,Hours paid\n2,Bravo,13.45,10\n",
            "below 1; NotANumber 2, Blank 1" },
        { "names with more commas than there are columns", "Name;Hourly Rate\nAlpha, Test, Jr;13,45\nBravo, Test, Jr;13,44\n",
            "meet 1, below 1" },
        { "a preamble with numbers", "Period,10\nRun,31/10/2026\nEmp No,Hourly rate\n1,13.45\n", "meet 1" },
    };

    [Theory, MemberData(nameof(Rows))]
    public async Task Read_OfRowsOfEachKind_CountsEveryRowOnce(string what, string file, string outcome)
    {
        var reading = await ReadAsync(file);

        Assert.True(reading is PayrollReading.Checked, $"{what}: {reading}");
        var found = ((PayrollReading.Checked)reading).Findings;
        Assert.True(outcome == Plain(found.RowCounts), $"{what}: {Plain(found.RowCounts)}");
    }

    public static TheoryData<string, string> Questions() => new()
    {
        { "Emp No,Hourly rate,Zyx\n1,13.45,9.00\n", "Zyx" },
        { "Emp No,Hourly rate,Zyx\n1,13.45,\n2,13.45,\n3,13.45,37:30\n", "Zyx" },
        { "Emp No,Hourly rate,Night rate\n1,13.45,15.00\n", "Night rate" },
        { "Emp No,Hourly rate,Rate 2025\n1,13.45,12.60\n", "Rate 2025" },
        { "Emp No,Hourly rate,Net hourly rate\n1,13.45,10.00\n", "Net hourly rate" },
        { "Emp No,Hourly rate,Zyx,Abc,Night rate\n1,13.45,9.00,8.00,3\n", "Zyx, Abc, Night rate" },
        { "Emp No,Annual salary,Contracted hours,Frequency\n1,26227.50,75,Fortnightly\n", "Contracted hours" },
        { "Emp No,Annual salary,Contracted hours\n1,26227.50,162.5\n", "Contracted hours" },
        { "Emp No,Annual salary,Weekly hours,Weeks per year\n1,26227.50,37.5,39\n", "Weeks per year" },
        { "Emp No,Salary,Hours per week,Full time hours\n1,27000,18.5,37\n", "Salary" },
        { "1,Alpha,13.45\n2,Bravo,13.00\n", "" },
        { "Carol,Dee,Casual\n1,Alpha,13.45\n", "" },
    };

    [Theory, MemberData(nameof(Questions))]
    public async Task Read_OfColumnsThatNobodyKnows_AsksAboutThemAllAtOnce(string file, string headings)
    {
        var asked = Assert.IsType<PayrollReading.NeedsColumns>(await ReadAsync(file));

        Assert.Equal(headings, string.Join(", ", asked.Asked.Select(at => asked.Headings[at].Text)));
        Assert.DoesNotContain(asked.Headings, h => h.Text is "Carol" or "Alpha");
    }

    [Theory]
    [InlineData(PayColumn.OvertimeRate, "below 1")]
    [InlineData(PayColumn.NotPay, "meet 1")]
    [InlineData(PayColumn.Extra, "meet 1")]
    public async Task Read_OfAColumnThatTheEmployerExplained_GoesByIt(PayColumn column, string outcome) =>
        Assert.Equal(outcome, await AnsweredAsync("Emp No,Hourly rate,Zyx\n1,13.45,9.00\n", "Zyx", column));

    [Theory]
    [InlineData(PayColumn.None)]
    [InlineData(PayColumn.NotPay)]
    public async Task Read_OfPayThatTheEmployerLeavesOut_ClaimsNothing(PayColumn column)
    {
        const string File = "Emp No,Hourly rate,OT rate\n1,13.45,9.00\n2,13.45,\n3,12.00,9.00\n";

        Assert.Equal("meet 1, below 1; ColumnUnread 1", await MappedAsync(File, PayColumn.WorksNumber, PayColumn.HourlyRate, column));
    }

    [Fact]
    public async Task Read_OfPayForADay_CannotBeMappedToAnHour() =>
        Assert.Equal("DayRate 1", await MappedAsync("Emp No,Rate per day\n1,100\n", PayColumn.WorksNumber, PayColumn.HourlyRate));

    [Fact]
    public async Task Read_OfAQuestionThatIsNotAnswered_AsksAgain()
    {
        const string File = "Emp No,Hourly rate,Zyx\n1,13.45,9.00\n";
        var asked = Assert.IsType<PayrollReading.NeedsColumns>(await ReadAsync(File));

        var again = await ReadAsync(File, Mapped(asked.Signature, PayColumn.WorksNumber, PayColumn.HourlyRate, PayColumn.None));

        Assert.Equal([2], Assert.IsType<PayrollReading.NeedsColumns>(again).Asked);
    }

    [Fact]
    public async Task Read_OfColumnsThatAreNotRead_NamesThem()
    {
        var read = Assert.IsType<PayrollReading.Checked>(await ReadAsync(
            "Emp No,Surname,Hourly rate,PAYE,Employer NI,Gross YTD,Bonus,Department,Zebedee\n1,Alpha,13.45,1,2,3,4,Kitchen,words\n"));

        Assert.Equal(["Surname"], read.Skipped);
        Assert.Equal(
            [
                ("PAYE", UnreadReason.TakenOff), ("Employer NI", UnreadReason.EmployersCost), ("Gross YTD", UnreadReason.ToDate),
                ("Bonus", UnreadReason.Extra), ("Department", UnreadReason.Reference), ("Column 9", UnreadReason.Words),
            ],
            read.Unread.Select(u => (u.Heading, u.Reason)));
    }

    [Fact]
    public async Task Read_OfRowsWithAndWithoutAWorksNumber_DoesNotCallThemPeople()
    {
        var found = Assert.IsType<PayrollReading.Checked>(await ReadAsync("Emp No,Surname,Hourly rate\n1,Alpha,13.45\n,Bravo,13.45\n"))
            .Findings;

        Assert.Equal((2, 1), (found.Counts.People, found.Counts.Unnumbered));
    }

    private static string Plain(RowCounts rows)
    {
        (int Number, string Word)[] judged = [(rows.MeetAnnounced + rows.MeetDue, "meet"), (rows.Below, "below")];
        var others = rows.CannotTell.Select(r => $"{r.Key} {r.Value}").Concat(rows.NotCounted.Select(r => $"{r.Key} {r.Value}")).ToList();
        var outcome = string.Join(", ", judged.Where(j => j.Number > 0).Select(j => $"{j.Word} {j.Number}"));
        return others.Count == 0 ? outcome : rows.Judged == rows.CannotTell.Values.Sum()
            && rows.Judged > 0 ? string.Join(", ", others) : $"{outcome}; {string.Join(", ", others)}";
    }

    private static async Task<PayrollReading> ReadAsync(string file, PayrollPlan? plan = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await new PayrollReader(PayrollLimits.Default).ReadAsync(stream, plan ?? October, TestContext.Current.CancellationToken);
    }

    private static PayrollPlan Mapped(string signature, params PayColumn[] columns) => October with
    {
        Mappings = new Dictionary<string, ColumnMapping> { [signature] = new(columns.Index().ToDictionary(c => c.Index, c => c.Item)) },
    };

    private static async Task<string> MappedAsync(string file, params PayColumn[] columns)
    {
        var asked = Assert.IsType<PayrollReading.NeedsColumns>(await ReadAsync(file, October with { AsksForColumns = true }));
        return Plain(Assert.IsType<PayrollReading.Checked>(await ReadAsync(file, Mapped(asked.Signature, columns))).Findings.RowCounts);
    }

    private static async Task<string> AnsweredAsync(string file, string heading, PayColumn column)
    {
        var asked = Assert.IsType<PayrollReading.NeedsColumns>(await ReadAsync(file));
        var reading = await ReadAsync(
            file, Mapped(asked.Signature, [.. asked.Headings.Select(h => h.Text == heading ? column : h.Column)]));
        return Plain(Assert.IsType<PayrollReading.Checked>(reading).Findings.RowCounts);
    }
}
