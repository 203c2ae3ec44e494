using System.Net;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Cases;
using CharterTracker.IntegrationTests.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

public class LeadPagesTests
{
    [Fact]
    public async Task Moderate_PutsDifferencesFirst_AndLosesNothingOnAnError()
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(DatabaseKind.Sqlite);
        await staffCase.AssessAsync(staffCase.Assessor, Rating.Met);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var lead = await host.SignInAsync(staffCase.Lead);
        Assert.Contains("nothing to settle now", (await lead.GetAsync($"/assess/{staffCase.Id}/moderate")).Text, StringComparison.Ordinal);
        await staffCase.AssessAsync(staffCase.OtherAssessor, Rating.PartlyMet);

        var page = await lead.GetAsync($"/assess/{staffCase.Id}/moderate");
        Assert.Contains("The assessors differ on one criterion", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("F1", page.Document.QuerySelector("main details h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("F3 Union recognition", (await lead.GetAsync(page.Document.QuerySelector("#F3 a")!.GetAttribute("href")!)).Heading);
        var unrated = await lead.SubmitAsync(page, ("Input.Positions[1].Reason", "Both say so"));
        Assert.Equal(["Choose a rating for F1"], unrated.Errors);
        var unreasoned = await lead.SubmitAsync(unrated, ("Input.Positions[0].Rating", "Met"), ("Input.Positions[2].Rating", "NotMet"));
        Assert.Equal(
            ["Give a reason for F1: the assessors did not both say this", "Give a reason for F3: the assessors did not both say this"],
            unreasoned.Errors);
        Assert.Contains("Both say so", unreasoned.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Moderation, await staffCase.StatusAsync());
        var settled = await lead.SubmitAsync(unreasoned, ("Input.Positions[0].Reason", "The payroll shows it"), ("Input.Positions[2].Rating", "Met"));

        Assert.Equal($"/assess/{staffCase.Id}", settled.Path);
        var moderation = await staffCase.Charter.QueryAsync(db => db.Moderations.SingleAsync());
        Assert.Equal(["Both say so", "The payroll shows it"], moderation.Positions.Select(p => p.Reason).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());
    }

    [Fact]
    public async Task Clarify_MergesWhatAssessorsAsked_WithoutTheirNames()
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(DatabaseKind.Sqlite);
        await staffCase.DoneAsync(staffCase.Assessor, new AskForClarificationCommand(staffCase.Id, "F1", "Who is paid less?"));
        await staffCase.DoneAsync(staffCase.OtherAssessor, new AskForClarificationCommand(staffCase.Id, "F3", "Which union?"));
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var lead = await host.SignInAsync(staffCase.Lead);

        var page = await lead.GetAsync($"/assess/{staffCase.Id}/clarify");
        Assert.Contains("2 questions of the assessors", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ann@mersey.test", page.Document.Body!.InnerHtml, StringComparison.Ordinal);
        var refused = await lead.SubmitAsync(page, ("Input.Request", ""), ("Input.Criteria", null), ("Input.DueOn.Year", "26"));
        Assert.NotEmpty(refused.Errors);
        var sent = await lead.SubmitAsync(page);

        Assert.Equal($"/assess/{staffCase.Id}", sent.Path);
        var application = await staffCase.ApplicationAsync();
        Assert.Equal(ApplicationStatus.Clarification, application.Status);
        Assert.Equal(["F1", "F3"], application.Named);
        Assert.Equal("F1: Who is paid less?\n\nF3: Which union?", application.ReturnReasons!.ReplaceLineEndings("\n"));
        Assert.Contains("no clarification can be sent now", (await lead.GetAsync($"/assess/{staffCase.Id}/clarify")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clarify_IsOfferedWithoutAnyQuestion_UntilThereIsADecision_AndNamesTheLastDay()
    {
        await using var staffCase = await AStaffCase.ReadyAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var lead = await host.SignInAsync(staffCase.Lead);

        var offered = (await lead.GetAsync($"/assess/{staffCase.Id}")).Document.QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == "Ask the employer");
        var page = await lead.GetAsync(offered.GetAttribute("href")!);
        var sent = await lead.SubmitAsync(page, ("Input.Request", "Which rate?"), ("Input.Criteria", "F1"),
            ("Input.DueOn.Day", "8"), ("Input.DueOn.Month", "12"), ("Input.DueOn.Year", "2026"));
        var owner = await host.VisitorAsync(await staffCase.Charter.QueryAsync(db => db.Users.SingleAsync(u => u.Id == staffCase.Owner.Id)), hasTwoFactor: false);

        Assert.Contains("The employer can answer until the end of 8 December 2026.", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask the employer", sent.Text, StringComparison.Ordinal);
        Assert.Contains("answer due by the end of 8 December 2026", (await lead.GetAsync("/assess")).Text, StringComparison.Ordinal);
        foreach (var path in new[] { "/employer", $"/employer/applications/{staffCase.Id}" })
        {
            var text = (await owner.GetAsync(path)).Text;
            Assert.Contains("the end of 8 December 2026", text, StringComparison.Ordinal);
            Assert.DoesNotContain("9 December", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Disagreement_IsClosedWithAReason()
    {
        await using var staffCase = await AStaffCase.SubmittedAsync(DatabaseKind.Sqlite, confirmed: false);
        await staffCase.ChangeAsync<Attestation>(a => a.RecordAnswer(AttestationAnswer.Disagree, "We were derecognised", staffCase.Charter.Clock.GetUtcNow()));
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var lead = await host.SignInAsync(staffCase.Lead);

        var page = await lead.GetAsync($"/assess/{staffCase.Id}/disagreements");
        Assert.Contains("We were derecognised", page.Text, StringComparison.Ordinal);
        var refused = await lead.SubmitAsync(page, page.Document.Forms.Single(f => f.Closest("main") is not null));
        Assert.Equal(["Say why it is closed"], refused.Errors);
        var attestation = await staffCase.Charter.QueryAsync(db => db.Attestations.SingleAsync());
        var closed = await lead.SubmitAsync(refused, ($"Input.Because[{attestation.Id}]", "Another branch: they still are"));

        Assert.Contains("No union disagrees", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Another branch", closed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispute_IsMarkedAndEndedWithReasons_WhichTheEmployerNeverSees()
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(DatabaseKind.Sqlite);
        await staffCase.Charter.QueryAsync(db => db.Users.Where(u => u.Id == staffCase.Assessor.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.WorksForUnionId, staffCase.UnionId)));
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var (lead, assessor) = (await host.SignInAsync(staffCase.Lead), await host.SignInAsync(staffCase.Assessor));
        var owner = await host.VisitorAsync(await staffCase.Charter.QueryAsync(db => db.Users.SingleAsync(u => u.Id == staffCase.Owner.Id)), hasTwoFactor: false);
        var path = $"/assess/{staffCase.Id}/disputes";
        var field = $"Input.Because[{staffCase.UnionId}]";

        Assert.Contains((await lead.GetAsync($"/assess/{staffCase.Id}")).Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == path);
        Assert.Equal(HttpStatusCode.OK, await assessor.StatusOfAsync($"/assess/{staffCase.Id}/review"));
        var page = await lead.GetAsync(path);
        var refused = await lead.SubmitAsync(page);
        var marked = await lead.SubmitAsync(refused, (field, "A ballot was called in May"));
        Assert.Equal(HttpStatusCode.NotFound, await assessor.StatusOfAsync($"/assess/{staffCase.Id}/review"));
        var seen = await owner.GetAsync($"/employer/applications/{staffCase.Id}/recognitions");
        var ended = await lead.SubmitAsync(marked, (field, "They agreed in June"));

        Assert.DoesNotContain(staffCase.AssessorRow.FullName, page.Text, StringComparison.Ordinal);
        Assert.Equal(["Say how you know of the dispute"], refused.Errors);
        Assert.Contains("In dispute", marked.Text, StringComparison.Ordinal);
        Assert.Contains("A ballot was called in May", marked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dispute", seen.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ballot", seen.Text, StringComparison.OrdinalIgnoreCase);
        Assert.All(["No dispute known", "A ballot was called in May", "They agreed in June"], said => Assert.Contains(said, ended.Text, StringComparison.Ordinal));
        // What they had rated no longer counts: the lead can give them the case again, or somebody else.
        Assert.Equal(HttpStatusCode.NotFound, await assessor.StatusOfAsync($"/assess/{staffCase.Id}/review"));
        Assert.Equal(HttpStatusCode.OK, await assessor.StatusOfAsync($"/assess/{staffCase.Id}"));
    }

    [Fact]
    public async Task EveryPage_IsClosedToTheWrongRole_AndWhoHasNotDeclared()
    {
        await using var staffCase = await AStaffCase.InModerationAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var assessor = await host.SignInAsync(staffCase.Assessor);
        var (elsewhere, _) = await host.StaffAsync(StaffRole.LeadAssessor, await host.AnotherSchemeAsync());
        var (undeclared, _) = await host.StaffAsync(StaffRole.LeadAssessor, schemeId: null);

        foreach (var page in new[] { "moderate", "clarify", "disagreements", "disputes", "declarations" }.Select(p =>
            $"/assess/{staffCase.Id}/{p}"))
        {
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, await assessor.StatusOfAsync(page)));
            Assert.Equal((page, HttpStatusCode.NotFound), (page, await elsewhere.StatusOfAsync(page)));
            Assert.Equal($"/assess/{staffCase.Id}/conflict?returnTo={Uri.EscapeDataString(page)}", await undeclared.LocationOfAsync(page));
        }
    }
}
