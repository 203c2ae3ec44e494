using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Wages;
using CharterTracker.IntegrationTests.Cases;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>That every page on which pay is judged says which rates may be out of date, and none that does not.</summary>
public class RatesNoticeTests
{
    private const string Notice = "may be out of date";

    [Fact]
    public async Task Pages_OfAssessors_SayWhichRegionsRateMayBeOld()
    {
        await using var site = await AStaffSite.StartAsync();
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);
        await site.Host.SaveAsync(Rate(WageKind.RealLivingWageUk, 2026), Rate(WageKind.RealLivingWageLondon, 2025));

        var pay = await lead.GetAsync($"{site.Path}/answers/F1");

        Assert.Contains(
            "The real Living Wage rates for London may be out of date. The last one that we have for London was announced on 21 October 2025.",
            pay.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("newest", pay.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Notice, (await lead.GetAsync($"{site.Path}/answers/F2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfThePanel_SaysIt()
    {
        await using var staffCase = await AStaffCase.ReadyAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var member = await host.SignInAsync(staffCase.UnionMember);

        Assert.Contains(Notice, (await member.GetAsync($"/panel/{staffCase.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfAnEmployer_SayIt_UntilBothRegionsHaveANewerRate()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = $"{await site.StartedAsync()}/criteria/F1";

        var withoutAny = await site.Owner.GetAsync(path);
        await site.Host.SaveAsync(Rate(WageKind.RealLivingWageUk, 2026), Rate(WageKind.RealLivingWageLondon, 2026));
        var withBoth = await site.Owner.GetAsync(path);

        Assert.Contains($"The real Living Wage rates for the UK and London {Notice}", withoutAny.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Notice, withBoth.Text, StringComparison.Ordinal);
    }

    private static WageRate Rate(WageKind kind, int year) => WageRate.Ship(
        new WageFacts(
            kind, "Real Living Wage", 18, null, false, 14_00, new DateOnly(year, 10, 21), DateStatus.Cited,
            new DateOnly(year, 10, 21), new DateOnly(year + 1, 5, 1),
            DateStatus.Cited, "https://www.livingwage.org.uk/", null),
        new DateTimeOffset(year, 10, 21, 12, 0, 0, TimeSpan.Zero));
}
