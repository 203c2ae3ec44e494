using CharterTracker.Testing;
using CharterTracker.Testing.Web;

namespace CharterTracker.BrowserTests;

/// <summary>
/// A new employer at the width of a phone and by keyboard alone, from the home page to "submitted", with the payroll file of a real
/// product.
/// </summary>
[Collection(typeof(DemonstrationSite))]
public sealed class KeyboardJourneyTests(DemonstrationSite site) : IAsyncDisposable
{
    private const string Password = "ten knots in one rope";
    private const string Employer = "ALGECO UK LIMITED";
    private const string Certified = "A safe workplace";
    private static readonly DateOnly PaidOn = new(2026, 10, 30);

    private Person _person = null!;
    private KeyboardUser _keys = null!;

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task AnEmployer_OnAPhoneByKeyboardAlone_AppliesWithItsPayroll()
    {
        // Mails of one moment have no order, and another journey may have sent some at this moment.
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        _person = await site.NewPersonAsync("keyboard", Person.PhoneWidth);
        _keys = new KeyboardUser(_person);

        await RegisterAsync();
        await FindTheOrganisationAsync();
        await ChooseALevelAsync();
        foreach (var section in await _person.Page.Locator("a.govuk-task-list__link[href*='/criteria/']").AllInnerTextsAsync())
        {
            await AnswerAsync(section);
        }
        await CheckPayrollAsync();
        await AddTheUnionAsync();
        await SignAndSendAsync();

        site.AssertFlawless();
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    private async Task RegisterAsync()
    {
        await _person.Page.GotoAsync("/");
        await _keys.ArriveAsync("Great jobs in great places, proved and on the record");
        await _keys.SkipToMainAsync();
        await _keys.PressButtonAsync("Join as an employer");
        await _keys.ArriveAsync("Create an account");
        await _keys.PressButtonAsync("Create account");
        await _keys.MeetErrorsAsync("Enter your full name", "Enter an e-mail address", "Use at least 12 characters. Three or four unrelated words work well");
        await _keys.TypeAsync("Full name", "Ivo Blank");
        await _keys.TypeAsync("E-mail address", "ivo@algeco.example");
        await _keys.TypeAsync("Password", Password);
        await _keys.PressAsync("Enter");
        await _keys.ArriveAsync("Check your e-mail");

        await _person.Page.GotoAsync(await site.Host.LinkInMailAsync("/account/confirm"));
        await _keys.ArriveAsync("Confirm your e-mail address");
        await _keys.PressButtonAsync("Confirm");
        await _keys.ArriveAsync("Sign in");
        await _keys.TypeAsync("E-mail address", "ivo@algeco.example");
        await _keys.TypeAsync("Password", Password);
        await _keys.PressAsync("Enter");
        await _keys.ArriveAsync("Your employer");
    }

    private async Task FindTheOrganisationAsync()
    {
        await _keys.PressButtonAsync("Find your organisation");
        await _keys.ArriveAsync("Find your organisation");
        await _keys.TypeAsync("Name, number or postcode", "algecco uk");
        await _keys.PressAsync("Enter");
        await _person.Page.GetByText("1 organisation").WaitForAsync();
        await _keys.SeeAsync("Find your organisation");
        Assert.Equal(Employer, (await _keys.TabAsync()).Words);
        await _person.CheckAsync();
        await _keys.FollowAsync(Employer);
        await _keys.ArriveAsync("Your organisation");
        await _keys.ChooseAsync("A company, partnership or other business");
        await _keys.TypeAsync("How many people work for you?", "24");
        await _keys.TypeAsync("Name", "Preston Farm");
        await _keys.PressButtonAsync("Suggest the local authority of workplace 1");
        await _person.Page.Locator("select:focus").WaitForAsync();
        await _keys.SeeAsync("Your organisation");
        Assert.Equal("Local authority", (await _keys.LookAsync()).Words);
        await _keys.SelectAsync("Local authority", "Stockton-on-Tees");
        await _keys.PressButtonAsync("Join");
        await _keys.HearAsync($"{Employer} has joined");
        await _keys.ArriveAsync("Your employer");
    }

    private async Task ChooseALevelAsync()
    {
        await _keys.PressButtonAsync("Apply to a charter");
        await _keys.ArriveAsync("Apply to a charter");
        await _keys.PressButtonAsync("Start for Aspiring");
        await _keys.ArriveAsync("Apply for Aspiring");
    }

    /// <summary>Fills whatever the section asks, in the order in which the tab key comes to it.</summary>
    private async Task AnswerAsync(string section)
    {
        await _keys.FollowAsync(section);
        await _keys.ArriveAsync(section == "What Aspiring asks first" ? "Before you apply" : section);
        await _keys.SkipToMainAsync();
        var hasEvidence = section != Certified;
        for (var stop = await _keys.TabAsync(); stop.Words != "Save and continue"; stop = await _keys.TabAsync())
        {
            Assert.False(stop.IsOutside, $"The tab key comes to the end of \"{section}\", but not to its button");
            if (stop.Name == "Upload.KindCode" && !hasEvidence)
            {
                await AddEvidenceAsync();
                hasEvidence = true;
            }
            else
            {
                await FillAsync(stop, section);
            }
        }
        await _person.Page.GetByText("Saved at").WaitForAsync();
        Assert.Equal("Save and continue", (await _keys.LookAsync()).Words);
        await _keys.PressAsync("Enter");
        await _keys.SeeAsync("Apply for Aspiring");
    }

    private Task FillAsync(FocusStop stop, string section) => stop switch
    {
        { Group: "Do you hold one of these?" } => _keys.ChooseHereAsync(section == Certified ? "ISO 45001 certificate" : "No, we answer the questions"),
        { Name: "Input.IsFinished" } => _keys.ChooseHereAsync("Yes"),
        { Type: "radio", Name: not "Upload.KindCode" } => _keys.PressAsync("Space"),
        { Group: "When it expires" } when stop.Words == "Day" => _keys.TypeDateHereAsync(new DateOnly(2028, 3, 27)),
        { Words: "Day" } when stop.Name.StartsWith("Input.", StringComparison.Ordinal) => _keys.TypeDateHereAsync(new DateOnly(2026, 9, 30)),
        { Words: "Its number" } => _person.Page.Keyboard.TypeAsync("IS 612345"),
        { Tag: "textarea" } => _person.Page.Keyboard.TypeAsync("Agreed with our staff and their union."),
        { Type: "text" } when stop.Name.StartsWith("Input.Values", StringComparison.Ordinal) => _person.Page.Keyboard.TypeAsync("0"),
        _ => Task.CompletedTask,
    };

    private async Task AddEvidenceAsync()
    {
        await _keys.ChooseAsync("Risk assessment with its review date");
        await _keys.TypeDateAsync("Date of the document", new DateOnly(2026, 10, 1));
        await _keys.ChooseFileAsync("Add files", "risk assessment.csv", "Risk,Who,What we do\nFalls,Fitters,A rail on every roof\n"u8.ToArray());
        await _keys.PressButtonAsync("Upload");
        await _person.Page.Locator("#evidence-heading:focus").WaitForAsync();
        await _person.Page.Locator("#evidence-files").GetByText("risk assessment.csv").First.WaitForAsync();
        await _person.CheckAsync();
    }

    private async Task CheckPayrollAsync()
    {
        await _keys.FollowAsync("Payroll check for The real Living Wage");
        await _keys.ArriveAsync("Check your payroll");
        await DescribePayrollAsync(
            "our own.csv", "Works number,Hourly rate,Contracted hours a week,Money\n1,13.45,37.5,12\n2,12.10,20,15\n"u8.ToArray());
        await _keys.MeetErrorsAsync("Say what \"Money\" is, as it has numbers, then choose the file again");
        await _keys.SelectAsync("Money", "Neither pay nor hours");
        await _keys.PressButtonAsync("Check the file");
        await _keys.HearAsync("Your file was checked");
        await _person.Page.GetByText("1 of 2 people who count are paid less").WaitForAsync();
        await _keys.ArriveAsync("Check your payroll");

        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await DescribePayrollAsync("xero.csv", TestData.Bytes("payroll/xero_uk_salary_and_wages_api_fields.csv"));
        await _keys.HearAsync("Your file was checked");
        await _person.Page.GetByText("Every directly employed person in this file who counts is paid at least").WaitForAsync();
        await _keys.ArriveAsync("Check your payroll");
        await _keys.FollowAsync("Go on with your application");
        await _keys.SeeAsync("Apply for Aspiring");
    }

    private async Task DescribePayrollAsync(string name, byte[] file)
    {
        await _keys.TypeDateAsync("Pay date", PaidOn);
        await _keys.ChooseAsync("Everybody in the file is 18 or over");
        await _keys.ChooseAsync("Nobody in the file is an apprentice, apart from those marked in a column");
        await _keys.ChooseFileAsync("Payroll file", name, file);
        await _keys.PressButtonAsync("Check the file");
    }

    private async Task AddTheUnionAsync()
    {
        await _keys.FollowAsync("Unions that you recognise");
        await _keys.ArriveAsync("Unions that you recognise");
        await _keys.SelectAsync("Union", "UNISON");
        await _keys.ChooseAsync("By agreement");
        await _keys.TypeAsync("Which workers does it bargain for?", "Fitters");
        await _keys.TypeAsync("How many workers is that?", "18");
        await _keys.TypeDateAsync("When was the union recognised?", new DateOnly(2022, 4, 1));
        await _keys.PressAsync("Enter");
        await _keys.HearAsync("Added. Now ask the union to confirm it");
        await _keys.PressButtonAsync("Ask the union to confirm: UNISON, Fitters");
        await _keys.HearAsync("We have asked the union to confirm");
        await _keys.ArriveAsync("Unions that you recognise");
        await _keys.FollowAsync("Go on with your application");
        await _keys.SeeAsync("Apply for Aspiring");
    }

    private async Task SignAndSendAsync()
    {
        await _keys.FollowAsync("Check your answers and sign");
        await _keys.ArriveAsync("Check your answers");
        await _keys.PressButtonAsync("Sign and send");
        await _keys.ArriveAsync("Sign and send");
        await _keys.PressButtonAsync("Sign and send");
        await _keys.MeetErrorsAsync("Tick the box to sign the declaration");
        await _keys.ChooseAsync("I have read this and I sign it");
        await _keys.TypeAsync("Your password", Password);
        await _keys.PressAsync("Enter");
        await _keys.ArriveAsync("We have it");
    }
}
