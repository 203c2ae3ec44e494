using System.Net;
using CharterTracker.Domain.Schemes;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>The administration of people, through its pages.</summary>
public class AdminPagesTests
{
    [Theory, EveryDatabase]
    public async Task Invite_ThenAccept_ThenConfirm_MakesAMemberOfStaff(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        var (ann, annUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null, "ann@authority.example");
        var (bob, bobUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null, "bob@authority.example");
        var invite = await ann.GetAsync("/admin/invite");

        var wrong = await ann.SubmitAsync(invite, ("Input.Email", ""), ("Input.Role", ""), ("Input.Proof", "000000"));
        Assert.Equal(["Enter an e-mail address", "Choose a role"], wrong.Errors);
        var sent = await ann.SubmitAsync(
            wrong, ("Input.Email", "nia@authority.example"), ("Input.Role", nameof(StaffRole.Publisher)), ("Input.Proof", await host.NextCodeAsync(annUser.Id)));
        Assert.Equal("People", sent.Heading);

        var nia = host.NewVisitor();
        var join = await nia.GetAsync(await host.LinkInMailToAsync("nia@authority.example"));
        Assert.Contains("asks you to be a publisher of the whole platform", join.Text, StringComparison.Ordinal);
        Assert.Equal("Sign in", (await nia.SubmitAsync(join, ("Input.FullName", "Nia Cole"), ("Input.Password", "three unrelated words"))).Heading);

        var waiting = await bob.GetAsync("/admin/grants");
        Assert.Contains("Nia Cole", waiting.Text, StringComparison.Ordinal);
        var one = await bob.GetAsync(waiting.Document.QuerySelector("main a[href^='/admin/grants/']")!.GetAttribute("href")!);
        var action = one.Document.QuerySelectorAll("button[formaction]").First(b => b.TextContent == "Confirm").GetAttribute("formaction")!;
        var form = one.FormWith(["Input.Proof"]);
        form.SetAttribute("action", action);
        Assert.Equal("Roles", (await bob.SubmitAsync(one, form, ("Input.Proof", await host.NextCodeAsync(bobUser.Id)))).Heading);

        Assert.True(await host.QueryAsync(db => db.Grants.AnyAsync(g => g.Role == StaffRole.Publisher && g.ConfirmedBy == bobUser.Id)));
        var signIn = await nia.SubmitAsync(await nia.GetAsync("/account/sign-in"), ("Input.Email", "nia@authority.example"), ("Input.Password", "three unrelated words"));
        Assert.Equal("Enable two-factor authentication", signIn.Heading);
    }

    [Fact]
    public async Task SwitchOff_EndsTheSessionsOfThatPerson_AtOnce()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (ann, annUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var (other, otherUser) = await host.StaffAsync(StaffRole.Assessor, schemeId: null);
        Assert.Equal(HttpStatusCode.OK, await other.StatusOfAsync("/account"));

        var page = await ann.SubmitAsync(await ann.GetAsync($"/admin/users/{otherUser.Id}/access"), ("Input.Proof", await host.NextCodeAsync(annUser.Id)));

        Assert.Contains("Switched off", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await other.StatusOfAsync("/account"));
        var again = await ann.SubmitAsync(await ann.GetAsync($"/admin/users/{otherUser.Id}/access"), ("Input.Proof", await host.NextCodeAsync(annUser.Id)));
        Assert.DoesNotContain("Switched off", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_AskedForByOne_AndApprovedByAnother_SendsTheOwnerToTheSetUpPage()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (ann, annUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var (bob, bobUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var (_, lost) = await host.StaffAsync(StaffRole.Assessor, schemeId: null, "lost@authority.example");

        var asked = await ann.SubmitAsync(
            await ann.GetAsync($"/admin/users/{lost.Id}/reset"), ("Input.Reason", "Lost phone; I called her desk"), ("Input.Proof", await host.NextCodeAsync(annUser.Id)));
        Assert.Contains("A reset of the authenticator is waiting", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Another administrator has to approve it", (await ann.GetAsync($"/admin/users/{lost.Id}/reset")).Text, StringComparison.Ordinal);
        await bob.SubmitAsync(await bob.GetAsync($"/admin/users/{lost.Id}/reset"), ("Input.Proof", await host.NextCodeAsync(bobUser.Id)));

        var visitor = host.NewVisitor();
        var page = await visitor.SubmitAsync(await visitor.GetAsync("/account/sign-in"), ("Input.Email", "lost@authority.example"), ("Input.Password", AnAccount.Password));
        Assert.Equal("Enable two-factor authentication", page.Heading);
    }

    [Fact]
    public async Task EveryPage_ForAnAdministrator_Opens_AndForAnotherRole_IsRefused()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (ann, annUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var (assessor, assessorUser) = await host.StaffAsync(StaffRole.Assessor, schemeId: null);
        var grant = await host.QueryAsync(db => db.Grants.Where(g => g.UserId == assessorUser.Id).Select(g => g.Id).SingleAsync());

        foreach (var path in new[]
        {
            "/admin/users", "/admin/users?show=Everybody&order=Newest&search=a&page=1", $"/admin/users/{assessorUser.Id}", $"/admin/users/{assessorUser.Id}/role",
            $"/admin/users/{assessorUser.Id}/access", $"/admin/users/{assessorUser.Id}/reset", "/admin/invite", "/admin/grants?show=Active", "/admin/grants?show=Ended",
            $"/admin/grants/{grant}",
        })
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, await ann.StatusOfAsync(path)));
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, await assessor.StatusOfAsync(path)));
        }
        Assert.Equal(HttpStatusCode.NotFound, await ann.StatusOfAsync($"/admin/users/{Guid.NewGuid()}"));
        var mine = await ann.GetAsync($"/admin/users/{annUser.Id}");
        Assert.DoesNotContain("Switch this account off", mine.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_GivenWithAUsedCode_IsRefused_BesideTheField()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (ann, annUser) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var (_, other) = await host.StaffAsync(StaffRole.Assessor, schemeId: null);
        var code = await host.NextCodeAsync(annUser.Id);
        await ann.SubmitAsync(await ann.GetAsync($"/admin/users/{other.Id}/role"), ("Input.Role", nameof(StaffRole.Publisher)), ("Input.Proof", code));

        var page = await ann.SubmitAsync(await ann.GetAsync($"/admin/users/{other.Id}/role"), ("Input.Role", nameof(StaffRole.LeadAssessor)), ("Input.Proof", code));

        Assert.Equal(["That code was already used. Wait for the next one."], page.Errors);
        Assert.False(await host.QueryAsync(db => db.Grants.AnyAsync(g => g.Role == StaffRole.LeadAssessor)));
    }
}
