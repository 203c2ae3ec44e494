using System.Net;
using CharterTracker.Domain.Schemes;
using CharterTracker.IntegrationTests.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>The pages that lift a conflict of interest and that keep the union which somebody works for.</summary>
public class ConflictPagesTests
{
    [Fact]
    public async Task Conflict_OfALead_IsLiftedByAnAdministrator_WithAReasonThatTheCaseShows()
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var lead = await host.SignInAsync(staffCase.Lead);
        await staffCase.DeclareAsync(staffCase.Lead, hasConflict: true);
        var (administrator, _) = await host.StaffAsync(StaffRole.Administrator, staffCase.Lead.Grants.First().SchemeId);

        var list = await administrator.GetAsync("/admin/conflicts");
        var page = await administrator.GetAsync(list.Document.QuerySelector("main td a")!.GetAttribute("href")!);
        var refused = await administrator.SubmitAsync(page, ("Input.Reason", " "));
        var lifted = await administrator.SubmitAsync(refused, ("Input.Reason", "The brother has left"));

        Assert.Contains("My brother works there", list.Text, StringComparison.Ordinal);
        Assert.Equal(["Say why the conflict is lifted"], refused.Errors);
        Assert.Contains("No conflict stands that you could lift", lifted.Text, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await lead.SubmitAsync(await lead.GetAsync($"/assess/{staffCase.Id}/conflict"),
            ("Input.HasConflict", "false"), ("Input.Union", "none"));
        var shown = await lead.GetAsync($"/assess/{staffCase.Id}");
        Assert.Contains("Conflict, lifted", shown.Text, StringComparison.Ordinal);
        Assert.Contains("The brother has left", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await lead.StatusOfAsync("/admin/conflicts"));
    }

    [Fact]
    public async Task Declarations_OfAnAssessor_AreShownAndLiftedOnTheCase()
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        await staffCase.DeclareAsync(staffCase.Assessor, hasConflict: true);
        var lead = await host.SignInAsync(staffCase.Lead);

        var page = await lead.GetAsync($"/assess/{staffCase.Id}/declarations");
        var refused = await lead.SubmitAsync(page, ("Input.Reason", "The brother has left"));
        var choice = refused.Document.QuerySelector("input[name='Input.DeclarationId']")!.GetAttribute("value")!;
        var lifted = await lead.SubmitAsync(refused, ("Input.DeclarationId", choice));

        Assert.Equal(["Choose the conflict to lift"], refused.Errors);
        Assert.Contains("Conflict, lifted", lifted.Text, StringComparison.Ordinal);
        Assert.Contains("The brother has left", (await lead.GetAsync($"/assess/{staffCase.Id}/allocate")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Union_OfAPerson_IsKeptOnAPageOfItsOwn()
    {
        await using var host = await CharterWebHost.StartAsync();
        await host.SaveAsync(Domain.Unions.Union.List("Bakers' Union"));
        var (administrator, account) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var (_, person) = await host.StaffAsync(StaffRole.Assessor, schemeId: null);

        var page = await administrator.GetAsync($"/admin/users/{person.Id}/union");
        var union = page.Document.QuerySelectorAll("option").Single(o => o.TextContent == "Bakers' Union").GetAttribute("value")!;
        var refused = await administrator.SubmitAsync(page, ("Input.UnionId", union), ("Input.Proof", ""));
        var saved = await administrator.SubmitAsync(refused, ("Input.Proof", await host.NextCodeAsync(account.Id)));

        Assert.NotEmpty(refused.Errors);
        Assert.Equal($"/admin/users/{person.Id}", saved.Path);
        Assert.DoesNotContain("Bakers' Union", saved.Text, StringComparison.Ordinal);
        var again = await administrator.GetAsync($"/admin/users/{person.Id}/union");
        Assert.Equal(union, again.Document.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, await administrator.StatusOfAsync($"/admin/users/{account.Id}/union"));
    }
}
