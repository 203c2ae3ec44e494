using System.Net;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Schemes;
using CharterTracker.IntegrationTests.Cases;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

public class PanelPagesTests
{
    [Fact]
    public async Task Journey_FromTheQueueToADecision()
    {
        await using var staffCase = await AStaffCase.ReadyAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var (union, authority) = (await host.SignInAsync(staffCase.UnionMember), await host.SignInAsync(staffCase.AuthorityMember));

        var queue = await union.GetAsync("/panel");
        Assert.Contains("Calder Vale Foods Limited", queue.Text, StringComparison.Ordinal);
        Assert.Contains("No proposal", queue.Text, StringComparison.Ordinal);
        var panelCase = await union.GetAsync($"/panel/{staffCase.Id}");
        Assert.Contains("Leading, applied for Can be awarded 3 of 3 criteria count as met", panelCase.Text, StringComparison.Ordinal);
        Assert.Contains("Confirmed by the union", panelCase.Text, StringComparison.Ordinal);
        Assert.Equal("F2 Interns", (await union.GetAsync(panelCase.Document.QuerySelector("#F2 a")!.GetAttribute("href")!)).Heading);

        var propose = await union.GetAsync($"/panel/{staffCase.Id}/propose");
        var refused = await union.SubmitAsync(propose, ("Input.Conditions", "Keep paying it"), ("Input.ValidUntil.Day", "31"), ("Input.ValidUntil.Month", "2"));
        Assert.Single(refused.Errors);
        refused = await union.SubmitAsync(refused, ("Input.ValidUntil.Day", "23"), ("Input.ValidUntil.Month", "11"));
        Assert.Equal(["Say whether the panel awards or declines", "Give the panel's reasons. The employer reads them"], refused.Errors);
        var sign = await union.SubmitAsync(refused, ("Input.Outcome", "Awarded"), ("Input.Reasons", "The evidence\nshows it."));

        Assert.EndsWith("/sign", sign.Path, StringComparison.Ordinal);
        Assert.Contains("24 November 2026 to 23 November 2028", sign.Text, StringComparison.Ordinal);
        Assert.Contains("Keep paying it", sign.Text, StringComparison.Ordinal);
        Assert.Contains("still needs 1 more signature", sign.Text, StringComparison.Ordinal);
        var wrong = await union.SubmitAsync(sign, ("Input.Proof", "000000"));
        Assert.Single(wrong.Errors);
        var signed = await union.SubmitAsync(wrong, ("Input.Proof", await host.NextCodeAsync(staffCase.UnionMember.Id!.Value)));
        Assert.Contains("Signed. Still needed: 1 more signature", signed.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.ReadyForDecision, await staffCase.StatusAsync());

        Assert.Contains("Waiting for your signature 1 of 2", (await authority.GetAsync("/panel?show=WaitingForMe")).Text, StringComparison.Ordinal);
        Assert.Contains("No case matches", (await union.GetAsync("/panel?show=WaitingForMe")).Text, StringComparison.Ordinal);
        var last = await authority.GetAsync($"/panel/{staffCase.Id}/sign");
        Assert.Contains("Your signature completes the quorum", last.Text, StringComparison.Ordinal);
        var decided = await authority.SubmitAsync(last, ("Input.Proof", await host.NextCodeAsync(staffCase.AuthorityMember.Id!.Value)));

        Assert.Contains("Signed and decided", decided.Text, StringComparison.Ordinal);
        Assert.Contains("Decisions made", decided.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Decided, await staffCase.StatusAsync());
        Assert.Contains("nothing to decide now", (await authority.GetAsync($"/panel/{staffCase.Id}/propose")).Text, StringComparison.Ordinal);
        Assert.Contains("Cases appear here", (await authority.GetAsync("/panel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Propose_OverAChangeByAnother_ShowsBothTexts_AndVoidsSignatures()
    {
        await using var staffCase = await AStaffCase.ReadyAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var (union, authority) = (await host.SignInAsync(staffCase.UnionMember), await host.SignInAsync(staffCase.AuthorityMember));
        var mine = await union.GetAsync($"/panel/{staffCase.Id}/propose");
        await staffCase.DoneAsync(staffCase.AuthorityMember, await staffCase.ProposalAsync());
        await staffCase.DoneAsync(staffCase.AuthorityMember, await staffCase.SignatureAsync());
        var theirs = await authority.GetAsync($"/panel/{staffCase.Id}/propose");
        Assert.Contains("One member has signed the text as it is", theirs.Text, StringComparison.Ordinal);

        var both = await union.SubmitAsync(mine, ("Input.Outcome", "Declined"), ("Input.Reasons", "Not enough"));
        Assert.Contains("A decision on this application is proposed already", both.Errors[0], StringComparison.Ordinal);
        Assert.Contains("The proposal as it is now", both.Text, StringComparison.Ordinal);
        Assert.Contains("Not enough", both.Text, StringComparison.Ordinal);
        var changed = await union.SubmitAsync(both);

        Assert.Contains("Signatures under the earlier text are void", changed.Text, StringComparison.Ordinal);
        Assert.Empty((await staffCase.Charter.QueryAsync(db => db.Decisions.SingleAsync())).Signatures);
        var late = await authority.SubmitAsync(theirs, ("Input.Reasons", "Mine"));
        Assert.Contains("Someone else changed this", late.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defer_NamesCriteria_AndSendsTheCaseBack()
    {
        await using var staffCase = await AStaffCase.ReadyAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var union = await host.SignInAsync(staffCase.UnionMember);

        var refused = await union.SubmitAsync(await union.GetAsync($"/panel/{staffCase.Id}/defer"), ("Input.Reasons", ""));
        var deferred = await union.SubmitAsync(refused, ("Input.Criteria", "F1"), ("Input.Reasons", "Look at pay again"));

        Assert.Equal(["Choose at least one criterion to look at again", "Say why the panel defers"], refused.Errors);
        Assert.Contains("Deferred", deferred.Text, StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.InAssessment, await staffCase.StatusAsync());
        var closed = await union.GetAsync($"/panel/{staffCase.Id}/defer");
        Assert.Contains("This application is being assessed", closed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What each assessor said", (await union.GetAsync($"/panel/{staffCase.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_OfALevelThatIsNotReached_SaysWhatIsMissing_AndIsNotAwarded()
    {
        await using var staffCase = await AStaffCase.InAssessmentAsync(DatabaseKind.Sqlite, "one");
        await staffCase.AssessAsync(staffCase.Assessor, Rating.PartlyMet);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var union = await host.SignInAsync(staffCase.UnionMember);

        var panelCase = await union.GetAsync($"/panel/{staffCase.Id}");
        Assert.Contains("Cannot be awarded 1 of 2 criteria count as met. 1 criterion of 2 still to be met: F1", panelCase.Text, StringComparison.Ordinal);
        var refused = await union.SubmitAsync(await union.GetAsync($"/panel/{staffCase.Id}/propose"), ("Input.Outcome", "Awarded"), ("Input.Reasons", "Good"));

        Assert.Contains("Accredited is not reached", refused.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPage_IsClosedToTheWrongRole_TheWrongScheme_AndWhoHasNotDeclared()
    {
        await using var staffCase = await AStaffCase.ReadyAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var assessor = await host.SignInAsync(staffCase.Assessor);
        var (elsewhere, _) = await host.StaffAsync(StaffRole.PanelMember, await host.AnotherSchemeAsync());
        var (undeclared, _) = await host.StaffAsync(StaffRole.PanelMember, schemeId: null);
        string[] pages = [$"/panel/{staffCase.Id}", $"/panel/{staffCase.Id}/propose", $"/panel/{staffCase.Id}/sign", $"/panel/{staffCase.Id}/defer"];

        Assert.Equal(HttpStatusCode.Forbidden, await assessor.StatusOfAsync("/panel"));
        Assert.Contains("Declare your interests", (await undeclared.GetAsync("/panel")).Text, StringComparison.Ordinal);
        foreach (var page in pages)
        {
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, await assessor.StatusOfAsync(page)));
            Assert.Equal((page, HttpStatusCode.NotFound), (page, await elsewhere.StatusOfAsync(page)));
            Assert.Equal($"/assess/{staffCase.Id}/conflict?returnTo={Uri.EscapeDataString(page)}", await undeclared.LocationOfAsync(page));
        }
    }

    [Fact]
    public async Task Queue_SearchesAndFilters_InTheDatabase()
    {
        await using var staffCase = await AStaffCase.ReadyAsync(DatabaseKind.Sqlite);
        await using var host = CharterWebHost.Over(staffCase.Charter);
        var union = await host.SignInAsync(staffCase.UnionMember);

        foreach (var found in new[] { "?search=calder", "?search=mfw-1", "?show=WithoutProposal&order=Employer", "?order=Newest" })
        {
            Assert.Contains("1 case ready for a decision", (await union.GetAsync("/panel" + found)).Text, StringComparison.Ordinal);
        }
        foreach (var missed in new[] { "?search=mersey", "?show=WithProposal", $"?scheme={Guid.NewGuid()}" })
        {
            Assert.Contains("No case matches", (await union.GetAsync("/panel" + missed)).Text, StringComparison.Ordinal);
        }
    }
}
