using System.Net;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Schemes;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

public class RatesPagesTests
{
    [Fact]
    public async Task Rates_AreListedWithTheirDates_AndSayThatOnesMayBeMissing()
    {
        await using var system = await TestSystem.StartAsync();
        await system.SendAsync(new LoadShippedDataCommand());
        await using var host = CharterWebHost.Over(system);
        var (administrator, _) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);

        var page = await administrator.GetAsync("/admin/rates?kind=RealLivingWageUk");

        Assert.Contains("The real Living Wage rates for the UK and London may be out of date", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("statutory minimum rates may be out of date", page.Text, StringComparison.Ordinal);
        var newest = page.Document.QuerySelectorAll("tbody tr")[0].TextContent;
        Assert.All(["£13.45", "22 October 2025", "1 May 2026", "In force", "Aged 18 and over"], said => Assert.Contains(said, newest, StringComparison.Ordinal));
        Assert.DoesNotContain("23 October 2024", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARate_IsAddedByOne_AndConfirmedByAnother()
    {
        await using var system = await TestSystem.StartAsync();
        await system.SendAsync(new LoadShippedDataCommand());
        await using var host = CharterWebHost.Over(system);
        var (first, firstUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var (second, secondUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);

        var form = await first.GetAsync("/admin/rates/new");
        var refused = await first.SubmitAsync(
            form,
            ("Input.Kind", "RealLivingWageUk"), ("Input.Pounds", "14.20"), ("Input.AnnouncedOn.Day", "21"), ("Input.AnnouncedOn.Month", "10"), ("Input.AnnouncedOn.Year", "2026"),
            ("Input.EffectiveFrom.Day", "21"), ("Input.EffectiveFrom.Month", "10"), ("Input.EffectiveFrom.Year", "2026"),
            ("Input.MustBeMetBy.Day", "1"), ("Input.MustBeMetBy.Month", "5"), ("Input.MustBeMetBy.Year", "2027"), ("Input.Source", "https://www.livingwage.org.uk/"), ("Input.Proof", "000000"));
        var added = await first.SubmitAsync(refused, ("Input.Proof", await host.NextCodeAsync(firstUser.Id)));
        var confirmed = await second.SubmitAsync(await second.GetAsync(added.Path), ("Input.Proof", await host.NextCodeAsync(secondUser.Id)));

        Assert.Single(refused.Errors);
        Assert.Equal("14.20", refused.Document.QuerySelector("[name='Input.Pounds']")!.GetAttribute("value"));
        Assert.Contains("You added this rate, so another platform administrator has to confirm it", added.Text, StringComparison.Ordinal);
        Assert.Contains("Checks use this rate now", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("Announced, not due yet", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("The real Living Wage rates for London may be out of date", confirmed.Text, StringComparison.Ordinal);
        Assert.Equal(secondUser.Email, await host.QueryAsync(db => db.Outbox.Where(m => m.Subject == "A wage rate is waiting for you").Select(m => m.To).SingleAsync()));
    }

    [Fact]
    public async Task ARateThatWaits_ShowsWhatItWouldChange_AndIsRefusedWithAReason()
    {
        await using var system = await Wages.Rates.StartAsync();
        var rate = await Wages.Rates.ProposedAsync(system, 41.05m);
        await using var host = CharterWebHost.Over(system);
        var (administrator, _) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);

        var page = await administrator.GetAsync($"/admin/rates/{rate}");
        var silent = await administrator.SubmitAsync(page, AStaffSite.FormOf(page, "Refuse"));
        var refused = await administrator.SubmitAsync(silent, AStaffSite.FormOf(silent, "Refuse"), ("Input.Reason", "No such rate"));
        var after = await administrator.GetAsync($"/admin/rates/{rate}");

        Assert.Contains("£27.60 more an hour, 205.2%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rates do not usually change by so much", page.Text, StringComparison.Ordinal);
        Assert.Contains("0 of the 0 with a payroll check (0 in all)", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Say why, so that it is not added the same way again"], silent.Errors);
        Assert.Contains("No check uses it", refused.Text, StringComparison.Ordinal);
        Assert.Contains("No such rate", after.Text, StringComparison.Ordinal);
        Assert.Empty(after.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task AWrongRate_IsTakenOutOfUseByTwo_OrKept()
    {
        await using var system = await Wages.Rates.StartAsync();
        var rate = await Wages.Rates.ConfirmedAsync(system);
        await using var host = CharterWebHost.Over(system);
        var (first, firstUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var (second, secondUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var path = $"/admin/rates/{rate}";

        var asked = await PressAsync(first, "ProposeRetirement", ("Input.Reason", "The day is wrong"),
            ("Input.Proof", await host.NextCodeAsync(firstUser.Id)));
        var list = await second.GetAsync("/admin/rates");
        var kept = await PressAsync(second, "Keep");
        await PressAsync(first, "ProposeRetirement", ("Input.Reason", "It is"), ("Input.Proof", await host.NextCodeAsync(firstUser.Id)));
        var retired = await PressAsync(second, "Retire", ("Input.Proof", await host.NextCodeAsync(secondUser.Id)));

        Assert.Contains("You asked for this, so another platform administrator has to confirm it", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Somebody asks to take it out of use", list.Text, StringComparison.Ordinal);
        Assert.Contains("The rate stays in use", kept.Text, StringComparison.Ordinal);
        Assert.Contains("The rate is out of use", retired.Text, StringComparison.Ordinal);
        Assert.Contains("Taken out of use", (await first.GetAsync(path)).Text, StringComparison.Ordinal);

        async Task<VisitedPage> PressAsync(Visitor visitor, string button, params (string Name, string? Value)[] fields)
        {
            var page = await visitor.GetAsync(path);
            return await visitor.SubmitAsync(page, AStaffSite.FormOf(page, button), fields);
        }
    }

    [Fact]
    public async Task EveryPage_ForASchemesAdministrator_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        await system.SendAsync(new LoadShippedDataCommand());
        await using var host = CharterWebHost.Over(system);
        var (administrator, _) = await host.StaffAsync(StaffRole.Administrator, (await AScheme.SavedAsync(system)).Scheme.Id);
        var rate = await host.QueryAsync(db => db.WageRates.Select(r => r.Id).FirstAsync());

        foreach (var path in new[] { "/admin/rates", "/admin/rates/new", $"/admin/rates/{rate}" })
        {
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, await administrator.StatusOfAsync(path)));
        }
    }
}
