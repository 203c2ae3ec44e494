using CharterTracker.Features.Demonstrations;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace CharterTracker.BrowserTests;

/// <summary>One employer, from a first visit to the public register and the certificate, through every role of a small scheme.</summary>
[Collection(typeof(DemonstrationSite))]
public class AccreditationJourneyTests(DemonstrationSite site)
{
    private const string Employer = "Hartlepool Sail Loft Limited";

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task AnEmployer_FromFirstVisitToCertificate_IsAccredited()
    {
        await using var employer = await site.NewPersonAsync("employer");
        var application = await ApplyAsync(employer);
        await ConfirmByTheUnionAsync();
        await SendAsync(employer, application);
        await AssessAsync(application);
        await DecideAsync(application);
        await PublishAsync();

        await employer.GoAsync($"{application}/decision", "You have been awarded Aspiring");
        await ReadTheRegisterAsync();
        site.AssertFlawless();
    }

    private async Task<string> ApplyAsync(Person employer)
    {
        await employer.GoAsync("/", "Great jobs in great places, proved and on the record");
        await employer.GoAsync("/account/register", "Create an account");
        await employer.FillAsync("Full name", "Hana Petrov");
        await employer.FillAsync("E-mail address", "hana@sailloft.example");
        await employer.FillAsync("Password", "sails need steady hands");
        await employer.PressAsync("Create account");
        await employer.ArriveAsync("Check your e-mail");
        await employer.GoAsync(await site.Host.LinkInMailAsync("/account/confirm"), "Confirm your e-mail address");
        await employer.PressAsync("Confirm");
        await employer.ArriveAsync("Sign in");
        await employer.FillAsync("E-mail address", "hana@sailloft.example");
        await employer.FillAsync("Password", "sails need steady hands");
        await employer.PressAsync("Sign in");
        await employer.ArriveAsync("Your employer");

        await employer.GoAsync("/employer/join", "Find your organisation");
        await employer.FillAsync("Name, number or postcode", "sail loft");
        await employer.PressAsync("Search");
        await employer.ArriveAsync("Find your organisation");
        await employer.FollowAsync("Enter it yourself");
        await employer.ArriveAsync("Your organisation");
        await employer.Page.Locator("#Input_Name").FillAsync(Employer);
        await employer.ChooseAsync("A company, partnership or other business");
        await employer.FillAsync("How many people work for you?", "24");
        await employer.Page.Locator("[name='Input.Workplaces[0].Name']").FillAsync("Sail loft");
        await employer.Page.Locator("[name='Input.Workplaces[0].LocalAuthorityCode']").SelectOptionAsync(new SelectOptionValue { Label = "Hartlepool" });
        await employer.PressAsync("Join");
        await employer.ArriveAsync("Your employer");

        await employer.FollowAsync("Apply to a charter");
        await employer.ArriveAsync("Apply to a charter");
        var small = employer.Page.Locator("section", new() { Has = employer.Page.GetByText("Tees Valley Combined Authority") }).First;
        await employer.LeaveByAsync(small.GetByRole(AriaRole.Button, new() { Name = "Start for Aspiring" }));
        await employer.ArriveAsync("Apply for Aspiring");
        var application = new Uri(employer.Page.Url).AbsolutePath;
        foreach (var section in await SectionsAsync(employer))
        {
            await AnswerAsync(employer, section);
        }
        await UploadEvidenceAsync(employer, $"{application}/criteria/H1");
        await CheckPayrollAsync(employer, $"{application}/payroll/F1");
        await RecogniseAsync(employer, application);
        return application;
    }

    private static async Task<IReadOnlyList<string>> SectionsAsync(Person employer)
    {
        var links = await employer.Page.Locator("a.govuk-task-list__link[href*='/criteria/']").AllAsync();
        return await Task.WhenAll(links.Select(async l => (await l.GetAttributeAsync("href"))!));
    }

    /// <summary>Answers whatever the section asks, as a good employer would.</summary>
    private static async Task AnswerAsync(Person employer, string section)
    {
        await employer.Page.GotoAsync(section);
        await employer.CheckAsync();
        var form = employer.Page.Locator("main form").Last;
        foreach (var group in await form.Locator("fieldset:has(input[type=radio])").AllAsync())
        {
            var radios = group.Locator("input[type=radio]");
            var isOurs = await radios.First.GetAttributeAsync("name") is { } name && (name.StartsWith("Input.Values", StringComparison.Ordinal) || name == "Input.IsFinished");
            if (isOurs)
            {
                var isCredential = (await radios.First.GetAttributeAsync("name"))!.Contains("credential", StringComparison.Ordinal);
                await (isCredential ? radios.Last : radios.First).CheckAsync();
            }
        }
        foreach (var input in await form.Locator("input[type=text][name^='Input.Values']:not([name*=credential])").AllAsync())
        {
            await input.FillAsync("0");
        }
        foreach (var area in await form.Locator("textarea[name^='Input.Values']").AllAsync())
        {
            await area.FillAsync("Agreed with our staff and their union, and written into every contract.");
        }
        foreach (var (part, value) in new[] { ("Day", "30"), ("Month", "9"), ("Year", "2026") })
        {
            foreach (var box in await form.Locator($"input[name^='Input.Dates'][name$='{part}']:not([name*=credential])").AllAsync())
            {
                await box.FillAsync(value);
            }
        }
        await employer.PressAsync("Save and continue");
        await employer.ArriveAsync("Apply for Aspiring");
    }

    private async Task UploadEvidenceAsync(Person employer, string section)
    {
        await employer.Page.GotoAsync(section);
        await employer.Page.Locator("[name='Upload.KindCode'][value=risk-assessment]").CheckAsync();
        foreach (var (part, value) in new[] { ("Day", "1"), ("Month", "10"), ("Year", "2026") })
        {
            await employer.Page.Locator($"[name='Upload.DatedOn.{part}']").FillAsync(value);
        }
        await employer.Page.Locator("input[type=file][name='Upload.Files']").SetInputFilesAsync(new FilePayload
        {
            Name = "risk assessment.csv",
            MimeType = "text/csv",
            Buffer = "Risk,Who,What we do\nNeedles,Sailmakers,Guards on every machine\n"u8.ToArray(),
        });
        await employer.Button("Upload").ClickAsync();
        var files = employer.Page.Locator("dl:has(dt:has-text('risk assessment.csv'))");
        await files.WaitForAsync();
        await site.Host.RunJobAsync();
        await employer.Page.GotoAsync(section);
        await files.WaitForAsync();
        await employer.CheckAsync();
    }

    private static async Task CheckPayrollAsync(Person employer, string page)
    {
        await employer.GoAsync(page, "Check your payroll");
        foreach (var (part, value) in new[] { ("Day", "30"), ("Month", "10"), ("Year", "2026") })
        {
            await employer.Page.Locator($"[name='Input.PeriodOn.{part}']").FillAsync(value);
        }
        foreach (var box in await employer.Page.Locator("main input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }
        await employer.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "october.csv",
            MimeType = "text/csv",
            Buffer = "Employee,Hourly rate,Hours,Date of birth\nA,14.10,37.5,01/02/1980\nB,15.00,30,03/04/1990\n"u8.ToArray(),
        });
        await employer.Button("Check the file").ClickAsync();
        await employer.Page.GetByText("Your file was checked").WaitForAsync();
        await employer.CheckAsync();
    }

    private static async Task RecogniseAsync(Person employer, string application)
    {
        await employer.GoAsync($"{application}/recognitions", "Unions that you recognise");
        await employer.SelectAsync("Union", "UNISON");
        await employer.ChooseAsync("By agreement");
        await employer.FillAsync("Which workers does it bargain for?", "Sailmakers and riggers");
        await employer.FillAsync("How many workers is that?", "18");
        foreach (var (part, value) in new[] { ("Day", "1"), ("Month", "4"), ("Year", "2022") })
        {
            await employer.Page.Locator($"[name='Input.RecognisedOn.{part}']").FillAsync(value);
        }
        await employer.PressAsync("Add this union");
        await employer.ArriveAsync("Unions that you recognise");
        await employer.LeaveByAsync(employer.Page.GetByRole(AriaRole.Button, new() { Name = "Ask the union to confirm" }));
        await employer.ArriveAsync("Unions that you recognise");
    }

    private async Task ConfirmByTheUnionAsync()
    {
        await using var officer = await site.NewPersonAsync("officer", width: Person.PhoneWidth);
        await officer.GoAsync(await site.Host.LinkInMailAsync("/attest/"), $"Does {Employer} recognise UNISON?");
        await officer.Page.Locator("[name='Input.Answer'][value=Confirm]").CheckAsync();
        await officer.PressAsync("Send my answer");
        await officer.Page.GetByText("We have your answer").WaitForAsync();
        await officer.CheckAsync();
    }

    private static async Task SendAsync(Person employer, string application)
    {
        await employer.GoAsync($"{application}/check", "Check your answers");
        await employer.FollowAsync("Sign and send");
        await employer.ArriveAsync("Sign and send");
        await employer.ChooseAsync("I have read this and I sign it");
        await employer.FillAsync("Your password", "sails need steady hands");
        await employer.PressAsync("Sign and send");
        await employer.Page.GetByText("We have it").WaitForAsync();
        await employer.CheckAsync();
    }

    private async Task AssessAsync(string application)
    {
        var panelCase = application.Replace("/employer/applications", "/assess", StringComparison.Ordinal);
        await using var lead = await site.SignInAsync(DemonstrationPerson.Lead, $"{panelCase}/conflict", "Do you have a conflict of interest?");
        await DeclareAsync(lead);
        await lead.GoAsync($"{panelCase}/intake", "Check at intake");
        await VerifyAsync(lead, $"{panelCase}/intake");
        await lead.PressAsync("Accept the application");
        await lead.GoAsync($"{panelCase}/allocate", "Who assesses this case?");
        await lead.PressAsync($"Allocate {DemonstrationPerson.FirstAssessor.FullName}");
        await lead.GoAsync(panelCase, Employer);
        await lead.GoAsync("/assess", "Cases");

        await using var assessor = await site.SignInAsync(DemonstrationPerson.FirstAssessor, $"{panelCase}/conflict", "Do you have a conflict of interest?");
        await DeclareAsync(assessor);
        await assessor.Page.GotoAsync($"{panelCase}/review");
        var file = await assessor.Page.GetByRole(AriaRole.Link, new() { Name = "risk assessment.csv" }).GetAttributeAsync("href");
        var opened = await assessor.Page.APIRequest.GetAsync(file!);
        Assert.Contains("Guards on every machine", await opened.TextAsync(), StringComparison.Ordinal);
        var rated = 0;
        for (; await assessor.Page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).CountAsync() == 0; rated++)
        {
            Assert.True(rated < 20, "The review does not come to an end");
            await assessor.CheckAsync();
            await assessor.Page.Locator("[name='Input.Rating'][value=Met]").CheckAsync();
            // A rating of met against the product's own findings needs it.
            await assessor.Page.Locator("[name='Input.Reason']").FillAsync("Seen in what the employer wrote, and asked about at the visit.");
            await assessor.LeaveByAsync(assessor.Page.Locator("[data-save-and-next]"));
        }
        Assert.Equal(8, rated);
        await assessor.PressAsync("Hand in");
        await assessor.Page.GetByText("handed in").First.WaitForAsync();
        await assessor.CheckAsync();
    }

    /// <summary>
    /// Nothing is accepted while nobody has shown that these people act for the employer; then the lead accepts their domain.
    /// </summary>
    private static async Task VerifyAsync(Person lead, string intake)
    {
        await ConsiderAsync(lead);
        await lead.PressAsync("Accept the application");
        await lead.Page.GetByText("Verify the employer first").First.WaitForAsync();
        await lead.FollowAsync("Verify the employer");
        await lead.ArriveAsync($"Who acts for {Employer}?");
        await lead.ChooseAsync("sailloft.example");
        await lead.PressAsync("Accept the domain");
        await lead.ArriveAsync($"Who acts for {Employer}?");
        await lead.GoAsync("/verify?all=true", "Employers");
        await lead.GoAsync(intake, "Check at intake");
        await ConsiderAsync(lead);
    }

    private static async Task ConsiderAsync(Person lead)
    {
        if (await lead.Page.Locator("[name='Input.HasConsidered']").First.IsVisibleAsync())
        {
            await lead.Page.Locator("input[type=checkbox][name='Input.HasConsidered']").CheckAsync();
        }
    }

    private async Task DecideAsync(string application)
    {
        var panelCase = application.Replace("/employer/applications", "/panel", StringComparison.Ordinal);
        var conflict = application.Replace("/employer/applications", "/assess", StringComparison.Ordinal) + "/conflict";
        await using var member = await site.SignInAsync(DemonstrationPerson.AuthoritySeat, conflict, "Do you have a conflict of interest?");
        await DeclareAsync(member);
        await member.GoAsync("/panel", "Panel");
        await member.GoAsync(panelCase, "Case for the panel");
        await member.GoAsync($"{panelCase}/propose", "Propose a decision");
        await member.Page.Locator("[name='Input.Outcome'][value=Awarded]").CheckAsync();
        await member.Page.Locator("[name='Input.Reasons']").FillAsync("Every criterion of the level is met, and the union confirmed recognition.");
        await member.PressAsync("Propose");
        await member.ArriveAsync("Sign the decision");
        await member.Page.Locator("[name='Input.Proof']").FillAsync(await site.NextCodeAsync(DemonstrationPerson.AuthoritySeat));
        await member.PressAsync("Sign for the authority");
        await member.CheckAsync();
    }

    private async Task PublishAsync()
    {
        await using var first = await site.SignInAsync(DemonstrationPerson.FirstPublisher, "/publish", "Publish");
        await MarkVerifiedAsync(at: null);
        await first.FollowAsync("Prepare a batch");
        await first.ArriveAsync("Prepare a batch");
        await first.Page.GetByText($"Cannot be published: {Employer} is not verified").WaitForAsync();
        Assert.Equal(0, await first.Page.Locator("[name='Input.AccreditationIds']").CountAsync());
        await MarkVerifiedAsync(site.Host.Clock.GetUtcNow());
        await first.Page.ReloadAsync();
        await first.Page.Locator("[name='Input.AccreditationIds']").First.CheckAsync();
        await first.PressAsync("Prepare");
        await first.ArriveAsync("A publication");
        var batch = new Uri(first.Page.Url).AbsolutePath;

        await using var second = await site.SignInAsync(DemonstrationPerson.SecondPublisher, batch, "A publication");
        await second.Page.Locator("[name='Input.Proof']").FillAsync(await site.NextCodeAsync(DemonstrationPerson.SecondPublisher));
        await second.PressAsync("Release");
        await second.ArriveAsync("A publication");
    }

    /// <summary>An employer may have been accepted and awarded before anybody was asked who acts for it.</summary>
    private Task<int> MarkVerifiedAsync(DateTimeOffset? at) => site.Host.QueryAsync(
        db => db.Employers.Where(e => e.Name == Employer).ExecuteUpdateAsync(e => e.SetProperty(x => x.VerifiedAt, at)));

    private async Task ReadTheRegisterAsync()
    {
        await using var reader = await site.NewPersonAsync("reader", width: Person.PhoneWidth);
        await reader.GoAsync("/register?q=hartlepool+sail", "Accredited employers");
        await reader.FollowAsync(Employer);
        await reader.ArriveAsync(Employer);
        var certificate = await reader.Page.Locator("a[href^='/check/']").First.GetAttributeAsync("href");
        await reader.Page.GotoAsync(certificate!);
        await reader.CheckAsync();
        var pdf = await reader.Page.APIRequest.GetAsync($"{certificate!.Replace("/check/", "/certificates/", StringComparison.Ordinal)}.pdf");
        using var document = PdfDocument.Open(await pdf.BodyAsync());
        var text = string.Join(' ', ContentOrderTextExtractor.GetText(document.GetPage(1)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(Employer, text, StringComparison.Ordinal);
        Assert.Contains("Aspiring", text, StringComparison.Ordinal);
    }

    private static async Task DeclareAsync(Person person)
    {
        await person.Page.Locator("[name='Input.HasConflict'][value=false]").CheckAsync();
        await person.SelectAsync("Which union do you work for?", "No union");
        await person.PressAsync("Continue");
    }
}
