using System.Net;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

public class VerifyPagesTests
{
    [Fact]
    public async Task Domain_IsAcceptedOnThePage_AndTheEmployerSeesIt()
    {
        await using var site = await AnEmployersSite.StartAsync(isVerified: false);
        await site.StartedAsync();
        var (lead, _) = await site.Host.StaffAsync(StaffRole.LeadAssessor, site.Made.Scheme.Id);
        var before = await site.Owner.GetAsync("/employer");

        var list = await lead.GetAsync("/verify");
        var page = await lead.GetAsync(list.Document.QuerySelector("main table a")!.GetAttribute("href")!);
        var unchosen = await lead.SubmitAsync(page, AStaffSite.FormOf(page, "Domain"));
        var accepted = await lead.SubmitAsync(unchosen, AStaffSite.FormOf(unchosen, "Domain"), ("Input.Domain", "calder.test"));
        var after = await site.Owner.GetAsync($"/employer/details/{site.Made.Employer.Id}");

        Assert.Contains("Not verified", before.Text, StringComparison.Ordinal);
        Assert.Equal(["Choose the domain that is the organisation's own"], unchosen.Errors);
        Assert.Contains("Verified. We have told its owners", accepted.Text, StringComparison.Ordinal);
        Assert.Contains("Address on its own domain, 24 November 2026: calder.test", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not verified", (await site.Owner.GetAsync("/employer")).Text, StringComparison.Ordinal);
        Assert.Contains("Every employer in your schemes is verified", (await lead.GetAsync("/verify")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SaysWhatIsMissing_AndKeepsWhatWasTyped()
    {
        await using var site = await AnEmployersSite.StartAsync(isVerified: false);
        await site.StartedAsync();
        var (lead, _) = await site.Host.StaffAsync(StaffRole.LeadAssessor, site.Made.Scheme.Id);
        var page = await lead.GetAsync($"/verify/{site.Made.Employer.Id}");

        var refused = await lead.SubmitAsync(page, AStaffSite.FormOf(page, "Check"), ("Input.How", "Rang the switchboard"));
        var done = await lead.SubmitAsync(refused, AStaffSite.FormOf(refused, "Check"),
            ("Input.WithWhom", "Pat Clerk"), ("Input.Note", "Knows Olive"));

        Assert.Equal(["Say whom you spoke to: the name and the position", "Say what showed that these people may act for it"],
            refused.Errors);
        Assert.Contains("Rang the switchboard, with Pat Clerk", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_IsMade_AndItsCodeIsEnteredByTheTeam()
    {
        await using var site = await AnEmployersSite.StartAsync(isVerified: false);
        await site.StartedAsync();
        await site.Host.SaveAsync(DirectoryCompany.List(
            new DirectoryFacts(
                CompanyNumber.WholeRegister, "01234567", "CALDER VALE FOODS LIMITED", CompanyNumber.Register,
                "01234567", "L1 8JQ", [], Size: null, ListedOn: null,
                "LIVERPOOL")
            { Street = "1 Mill Lane" },
            site.Host.Clock.GetUtcNow()));
        var (lead, _) = await site.Host.StaffAsync(StaffRole.LeadAssessor, site.Made.Scheme.Id);
        var page = await lead.GetAsync($"/verify/{site.Made.Employer.Id}");

        var letter = await lead.SubmitAsync(page, AStaffSite.FormOf(page, "Letter"));
        var code = letter.Document.QuerySelector("main .reference")!.TextContent;
        var details = await site.Owner.GetAsync($"/employer/details/{site.Made.Employer.Id}");
        details.FormWith(["Input.Code"]).SetAttribute("action", $"{details.Path}?handler=EnterCode");
        var wrong = await site.Owner.SubmitAsync(details, ("Input.Code", "UUUU-UUUU"));
        wrong.FormWith(["Input.Code"]).SetAttribute("action", $"{details.Path}?handler=EnterCode");
        var right = await site.Owner.SubmitAsync(wrong, ("Input.Code", code));

        Assert.Contains("1 Mill Lane", letter.Text, StringComparison.Ordinal);
        Assert.Equal(["This is not the code of the letter. After 5 tries it no longer works"], wrong.Errors);
        Assert.Contains("Code from a letter", right.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await lead.StatusOfAsync($"/verify/{site.Made.Employer.Id}/letter"));
        Assert.NotNull(await site.Host.QueryAsync(db => db.Employers.Select(e => e.VerifiedAt).SingleAsync()));
    }

    [Fact]
    public async Task Pages_AreForLeadsAndAdministrators()
    {
        await using var site = await AnEmployersSite.StartAsync(isVerified: false);
        await site.StartedAsync();
        var (panel, _) = await site.Host.StaffAsync(StaffRole.PanelMember, site.Made.Scheme.Id);
        var (elsewhere, _) = await site.Host.StaffAsync(StaffRole.Administrator, schemeId: null);

        Assert.Equal(HttpStatusCode.Forbidden, await panel.StatusOfAsync("/verify"));
        Assert.Equal(HttpStatusCode.OK, await elsewhere.StatusOfAsync($"/verify/{site.Made.Employer.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await elsewhere.StatusOfAsync($"/verify/{Guid.NewGuid()}"));
    }
}
