using System.Net;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

public class ConcernPagesTests
{
    private const string Text = "They cut my hours the day before every shift";

    [Fact]
    public async Task New_WithNothingWritten_SaysWhatIsMissingBesideTheField()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var (_, number) = await PublishedAsync(system);
        var visitor = host.NewVisitor();

        var refused = await visitor.SubmitAsync(await visitor.GetAsync($"/concerns/new?employer={number}"), ("Input.Text", ""), ("Input.Contact", new string('x', 1000)));

        Assert.Equal(2, refused.Errors.Count);
        Assert.Equal("Tell us what happened", refused.Errors[0]);
        Assert.Contains("Tell us what happened", refused.Document.QuerySelector("#Input_Text-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await host.QueryAsync(db => db.Concerns.CountAsync()));
    }

    [Fact]
    public async Task New_WhenSent_GivesAReceipt_AndTellsTheLeadsThatThereIsOneButNotWhatItSays()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var (scheme, number) = await PublishedAsync(system);
        var (_, lead) = await host.StaffAsync(StaffRole.LeadAssessor, scheme.Scheme.Id);
        await host.StaffAsync(StaffRole.Assessor, scheme.Scheme.Id);
        var visitor = host.NewVisitor();

        var search = await visitor.GetAsync("/concerns/new");
        var found = await visitor.SubmitAsync(search, search.FormWith(["q"]), ("q", "mersey"));
        var form = await visitor.GetAsync(found.Document.QuerySelector($"main a[href='/concerns/new?employer={number}']")!.GetAttribute("href")!);
        var sent = await visitor.SubmitAsync(form, ("Input.Text", Text), ("Input.Contact", "sam@home.example"));

        var concern = await host.QueryAsync(db => db.Concerns.SingleAsync());
        Assert.Contains($"Your receipt is {concern.Receipt}", sent.Text, StringComparison.Ordinal);
        var mail = await host.QueryAsync(db => db.Outbox.Where(m => m.Subject.Contains(concern.Receipt)).SingleAsync());
        Assert.Equal(lead.Email, mail.To);
        Assert.All([Text, "Mersey", "sam@home.example"], said => Assert.DoesNotContain(said, mail.Body, StringComparison.Ordinal));
        Assert.DoesNotContain(concern.Receipt, (await visitor.GetAsync("/concerns/new")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WithCharactersThatNoDatabaseKeeps_StillTakesTheConcern()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var (_, number) = await PublishedAsync(system);
        var visitor = host.NewVisitor();

        var page = await visitor.GetAsync($"/concerns/new?employer={number}");
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.FormWith(["Input.Text"]).QuerySelectorAll("input[type=hidden]"))
        {
            form.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        }
        form.Add(new StringContent($"{Text}\0"), "Input.Text");

        using var response = await visitor.Client.PostAsync("/concerns/new", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(Text, await host.QueryAsync(db => db.Concerns.Select(c => c.Text).SingleAsync()));
    }

    [Fact]
    public async Task New_AboutAnEmployerThatIsNotOnTheRegister_AsksForOneThatIs()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        await PublishedAsync(system);

        var page = await host.NewVisitor().GetAsync("/concerns/new?employer=E0000000");

        Assert.NotNull(page.Document.QuerySelector("main input[name='q']"));
    }

    [Fact]
    public async Task Concerns_AreReadByTheSchemesLeads_AndEveryReadingIsAudited()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var (scheme, number) = await PublishedAsync(system);
        var (lead, reader) = await host.StaffAsync(StaffRole.LeadAssessor, scheme.Scheme.Id);
        var (elsewhere, _) = await host.StaffAsync(StaffRole.LeadAssessor, await host.AnotherSchemeAsync());
        var (assessor, _) = await host.StaffAsync(StaffRole.Assessor, scheme.Scheme.Id);
        var visitor = host.NewVisitor();
        await visitor.SubmitAsync(await visitor.GetAsync($"/concerns/new?employer={number}"), ("Input.Text", Text), ("Input.Contact", "sam@home.example"));
        var concern = await host.QueryAsync(db => db.Concerns.SingleAsync());

        var cases = await lead.GetAsync("/assess");
        var list = await lead.GetAsync(Assert.Single(cases.Document.QuerySelectorAll("main a"), a => a.TextContent.StartsWith("Concerns", StringComparison.Ordinal)).GetAttribute("href")!);
        var opened = await lead.GetAsync($"/assess/concerns/{concern.Id}");

        Assert.Contains($"{concern.Receipt} Mersey Light & Power 24 November 2026 Yes", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Text, list.Text, StringComparison.Ordinal);
        Assert.All([Text, "sam@home.example"], said => Assert.Contains(said, opened.Text, StringComparison.Ordinal));
        Assert.Equal(1, await host.QueryAsync(db => db.AuditEvents.CountAsync(e => e.Action == "OpenConcernCommand" && e.SubjectId == concern.Id && e.ActorId == reader.Id)));
        Assert.DoesNotContain(concern.Receipt, (await elsewhere.GetAsync("/assess/concerns")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await elsewhere.StatusOfAsync($"/assess/concerns/{concern.Id}"));
        Assert.Equal(HttpStatusCode.Forbidden, await assessor.StatusOfAsync("/assess/concerns"));
        Assert.Equal(HttpStatusCode.Forbidden, await assessor.StatusOfAsync($"/assess/concerns/{concern.Id}"));
    }

    [Fact]
    public async Task Concerns_AboutALeadsOwnEmployer_AreNotTheirsToRead()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var (scheme, number) = await PublishedAsync(system);
        var (lead, reader) = await host.StaffAsync(StaffRole.LeadAssessor, scheme.Scheme.Id);
        await host.QueryAsync(async db =>
        {
            (await db.Employers.SingleAsync()).AddMember(reader.Id, MembershipRole.Contributor, host.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var visitor = host.NewVisitor();
        await visitor.SubmitAsync(await visitor.GetAsync($"/concerns/new?employer={number}"), ("Input.Text", Text));
        var concern = await host.QueryAsync(db => db.Concerns.SingleAsync());

        Assert.DoesNotContain(concern.Receipt, (await lead.GetAsync("/assess/concerns")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await lead.StatusOfAsync($"/assess/concerns/{concern.Id}"));
    }

    private static async Task<(AScheme Scheme, string Number)> PublishedAsync(TestSystem system)
    {
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(null, await scheme.AwardAsync("Mersey Light & Power"));
        return (scheme, await system.QueryAsync(db => db.RegisterRows.Select(r => r.EmployerNumber).SingleAsync()));
    }
}
