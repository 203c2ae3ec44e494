using CharterTracker.Adapters.Directories;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Demonstrations;
using CharterTracker.Testing.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CharterTracker.BrowserTests;

/// <summary>One employer, from a first visit to the task list of an application to the small scheme.</summary>
public class AccreditationJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Employer = "Hartlepool Sail Loft Limited";

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task AnEmployer_OnAFirstVisit_JoinsAndStartsAnApplication()
    {
        await using var host = await CharterWebHost.StartAsync(configure: BackgroundWork.WithoutWorkers);
        var site = host.Listen();
        await using (var companies = DemonstrationCompanies.Open())
        {
            var console = host.Services.GetRequiredService<ConsoleProcess>();
            console.Begin();
            await Demonstration.SeedAsync(host.Services, companies, _ => { }, TestContext.Current.CancellationToken);
            console.End();
        }

        await using var employer = await chromium.NewPersonAsync(site);
        await ApplyAsync(host, employer);
        chromium.AssertFlawless();
    }

    private static async Task ApplyAsync(CharterWebHost host, Person employer)
    {
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await employer.GoAsync("/", "Great jobs in great places, proved and on the record");
        await employer.GoAsync("/account/register", "Create an account");
        await employer.FillAsync("Full name", "Hana Petrov");
        await employer.FillAsync("E-mail address", "hana@sailloft.example");
        await employer.FillAsync("Password", "sails need steady hands");
        await employer.PressAsync("Create account");
        await employer.ArriveAsync("Check your e-mail");
        await employer.GoAsync(await host.LinkInMailAsync("/account/confirm"), "Confirm your e-mail address");
        await employer.PressAsync("Confirm");
        await employer.ArriveAsync("Sign in");
        await employer.FillAsync("E-mail address", "hana@sailloft.example");
        await employer.FillAsync("Password", "sails need steady hands");
        await employer.PressAsync("Sign in");
        await employer.ArriveAsync("Your employer");

        await employer.GoAsync("/employer/join", "Find your organisation");
        await employer.FillAsync("Name, company number or postcode", "sail loft");
        await employer.PressAsync("Search");
        await employer.ArriveAsync("Find your organisation");
        await employer.FollowAsync("My organisation is not in the list");
        await employer.ArriveAsync("Your organisation");
        await employer.Page.Locator("#Input_Name").FillAsync(Employer);
        await employer.FillAsync("How many people work for you?", "24");
        await employer.Page.Locator("[name='Input.Workplaces[0].Name']").FillAsync("Sail loft");
        await employer.Page.Locator("[name='Input.Workplaces[0].LocalAuthorityCode']").SelectOptionAsync(new SelectOptionValue { Label = "Hartlepool" });
        await employer.PressAsync("Join");
        await employer.ArriveAsync("Your employer");

        await employer.FollowAsync("Apply to a charter");
        await employer.ArriveAsync("Apply to a charter");
        var small = employer.Page.Locator("section", new() { Has = employer.Page.GetByText("Tees Valley Combined Authority") }).First;
        await small.GetByRole(AriaRole.Button, new() { Name = "Start for Aspiring" }).ClickAsync();
        await employer.ArriveAsync("Apply for Aspiring");
    }
}
