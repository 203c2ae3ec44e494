using System.Net;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

public class AssessPagesTests
{
    private const int MaxQueriesOfQueue = 10;
    private const int MaxQueriesOfReview = 10;

    [Fact]
    public async Task Conflict_ComesBeforeReading_AndOpensTheCase()
    {
        await using var site = await AStaffSite.StartAsync();
        var (lead, _) = await site.StaffAsync(StaffRole.LeadAssessor);

        var queue = await lead.GetAsync("/assess");
        var sentToDeclare = await lead.GetAsync(site.Path);
        var unsaid = await lead.SubmitAsync(sentToDeclare, ("Input.Nature", ""));
        var unexplained = await lead.SubmitAsync(unsaid, ("Input.HasConflict", "true"), ("Input.Nature", " "));
        var withoutUnion = await lead.SubmitAsync(unexplained, ("Input.HasConflict", "false"), ("Input.Nature", ""), ("Input.Union", ""));
        var opened = await lead.SubmitAsync(withoutUnion, ("Input.HasConflict", "false"),
            ("Input.Nature", "I once bought a loaf there"), ("Input.Union", "none"));

        Assert.Contains("Calder Vale Foods Limited", queue.Text, StringComparison.Ordinal);
        Assert.Contains("Declare interests", queue.Text, StringComparison.Ordinal);
        Assert.StartsWith($"{site.Path}/conflict", sentToDeclare.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("Pay policy", sentToDeclare.Text, StringComparison.Ordinal);
        Assert.Equal(["Say whether you have a conflict of interest"], unsaid.Errors);
        Assert.Equal(["Say what the conflict is"], unexplained.Errors);
        Assert.Equal(["Say which union you work for, or that you work for none"], withoutUnion.Errors);
        Assert.Equal((site.Path, "Calder Vale Foods Limited"), (opened.Path, opened.Heading));
        Assert.Contains("Only the bakery, not the shop", opened.Text, StringComparison.Ordinal);
        Assert.Contains("Check at intake", (await lead.GetAsync("/assess")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conflict_WhenThereIsOne_ClosesTheCase_AndOffersNoWayBack()
    {
        await using var site = await AStaffSite.StartAsync();
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        var closed = await lead.SubmitAsync(await lead.GetAsync($"{site.Path}/conflict"), ("Input.HasConflict", "true"), ("Input.Nature", "My sister works there"));

        Assert.Contains("You can no longer open case", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Cases appear here", closed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await lead.StatusOfAsync(site.Path));
        var again = await lead.GetAsync($"{site.Path}/conflict");
        Assert.Contains("You cannot take that back yourself", again.Text, StringComparison.Ordinal);
        Assert.Null(again.Document.QuerySelector("input[name='Input.HasConflict']"));
    }

    [Fact]
    public async Task EveryPage_ForTheWrongPerson_SaysNo()
    {
        await using var site = await AStaffSite.StartAsync();
        var (publisher, _) = await site.StaffAsync(StaffRole.Publisher);
        var (assessor, _) = await site.ClearedAsync(StaffRole.Assessor);
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);
        var elsewhere = Scheme.Create("tees", "Tees Charter", "Tees Authority", "TEE", "E47000006", "#0b6e4f", "charter@tees.test", PanelQuorum.OfTwo, isSmall: false);
        await site.Host.SaveAsync(elsewhere);
        var (stranger, _) = await site.Host.StaffAsync(StaffRole.LeadAssessor, elsewhere.Id);
        var (undeclared, _) = await site.StaffAsync(StaffRole.LeadAssessor);
        string[] pages = [site.Path, $"{site.Path}/answers", $"{site.Path}/intake", $"{site.Path}/allocate"];

        Assert.Equal(HttpStatusCode.Forbidden, await publisher.StatusOfAsync("/assess"));
        Assert.Equal(HttpStatusCode.Forbidden, await publisher.StatusOfAsync($"{site.Path}/answers"));
        Assert.Equal(HttpStatusCode.Forbidden, await publisher.StatusOfAsync(site.Path));
        Assert.Equal(HttpStatusCode.Forbidden, await assessor.StatusOfAsync($"{site.Path}/intake"));
        Assert.Equal(HttpStatusCode.Forbidden, await assessor.StatusOfAsync($"{site.Path}/allocate"));
        Assert.Equal(HttpStatusCode.NotFound, await assessor.StatusOfAsync($"{site.Path}/review"));
        Assert.Equal(HttpStatusCode.Forbidden, await lead.StatusOfAsync($"{site.Path}/review"));
        foreach (var page in pages)
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, await stranger.StatusOfAsync(page)));
            Assert.StartsWith($"{site.Path}/conflict", (await undeclared.GetAsync(page)).Path, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusOfAsync($"{site.Path}/conflict"));
    }

    [Fact]
    public async Task Queue_FiltersSortsAndPages_InAFixedNumberOfQueries()
    {
        await using var site = await AStaffSite.StartAsync();
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);
        await lead.GetAsync("/assess");
        site.Host.Queries.Reset();
        await lead.GetAsync("/assess");
        var queriesOfOne = site.Host.Queries.Count;
        foreach (var number in Enumerable.Range(1, 21))
        {
            await site.AddAsync($"Employer {number:00}");
        }

        site.Host.Queries.Reset();
        var first = await lead.GetAsync("/assess?sort=Employer");
        Assert.Equal(queriesOfOne, site.Host.Queries.Count);
        Assert.True(queriesOfOne <= MaxQueriesOfQueue, string.Join('\n', site.Host.Queries.Commands));
        Assert.Equal(20, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("22 cases", first.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await lead.GetAsync("/assess?sort=Employer&page=2")).Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("MFW-100001", Assert.Single((await lead.GetAsync("/assess?q=caldér")).Document.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Single((await lead.GetAsync("/assess?q=mfw-100001")).Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("No case matches", (await lead.GetAsync("/assess?status=Decided")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intake_OfACompleteCase_IsAcceptedOnce()
    {
        await using var site = await AStaffSite.StartAsync();
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);

        var intake = await lead.GetAsync($"{site.Path}/intake");
        var accepted = await lead.SubmitAsync(intake, AStaffSite.FormOf(intake, "Accept"));
        var again = await lead.SubmitAsync(intake, AStaffSite.FormOf(intake, "Accept"));

        Assert.Contains("Nothing missing", intake.Text, StringComparison.Ordinal);
        Assert.Contains("Has a workplace here", intake.Text, StringComparison.Ordinal);
        Assert.Equal(site.Path, accepted.Path);
        Assert.Contains("Accepted at intake", accepted.Text, StringComparison.Ordinal);
        Assert.Equal(["This cannot be done now: the application has been accepted for assessment"], again.Errors);
        Assert.Contains("Already checked", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intake_WithDoubts_AsksTheLeadToHaveConsideredThem()
    {
        await using var site = await AStaffSite.StartAsync(authority: "E08000025", isComplete: false);
        await site.AddAsync("CALDER VALE FOODS LIMITED");
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);

        var intake = await lead.GetAsync($"{site.Path}/intake");
        var refused = await lead.SubmitAsync(intake, AStaffSite.FormOf(intake, "Accept"));
        Assert.Equal(ApplicationStatus.Submitted, (await site.ApplicationAsync()).Status);
        await lead.SubmitAsync(refused, AStaffSite.FormOf(refused, "Accept"), ("Input.HasConsidered", "true"));

        Assert.Contains("J2 Voice: not answered", intake.Text, StringComparison.Ordinal);
        Assert.Contains("No workplace here", intake.Text, StringComparison.Ordinal);
        Assert.Contains("has the same name: MFW-200001", intake.Text, StringComparison.Ordinal);
        Assert.Single(refused.Errors);
        Assert.Equal(ApplicationStatus.Accepted, (await site.ApplicationAsync()).Status);
    }

    [Fact]
    public async Task Intake_NamesAnEmployerOfTheSameName_ThatHoldsAnAwardAlready()
    {
        await using var site = await AStaffSite.StartAsync();
        await site.AddAsync("CALDER VALE FOODS LIMITED");
        await site.Host.QueryAsync(async db =>
        {
            var other = await db.Applications.SingleAsync(a => a.Id != site.Id);
            var (now, panel) = (site.Host.Clock.GetUtcNow(), new Actor(Guid.NewGuid(), [ActorRole.PanelMember]));
            db.Entry(other).Property(a => a.Status).CurrentValue = ApplicationStatus.ReadyForDecision;
            var terms = new DecisionTerms(DecisionOutcome.Awarded, "accredited", "All is met", null, new DateOnly(2026, 1, 1), new DateOnly(2028, 1, 1));
            var decision = Decision.Propose(other, terms, "1", panel, now);
            decision.Sign(terms.Sha256(), PanelSeat.Authority, new PanelQuorum(1, 0, 0, 0), panel, now);
            other.Decide(unionDisagreementIsOpen: false, panel, now);
            db.AddRange(decision, Accreditation.From(other, decision, []));
            return await db.SaveChangesAsync();
        });
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);

        var intake = await lead.GetAsync($"{site.Path}/intake");

        Assert.Contains("has the same name: MFW-200001. Decided.", intake.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intake_Return_NeedsReasons()
    {
        await using var site = await AStaffSite.StartAsync();
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);

        var refused = await lead.SubmitAsync(await lead.GetAsync($"{site.Path}/intake"), ("Input.Reasons", ""));
        var queue = await lead.SubmitAsync(refused, ("Input.Reasons", "The pay policy is out of date"));

        Assert.Equal(["Say what is missing, so that the employer can put it right"], refused.Errors);
        Assert.Equal("/assess", queue.Path);
        Assert.Equal(ApplicationStatus.Draft, (await site.ApplicationAsync()).Status);
    }

    [Fact]
    public async Task Allocate_ShowsLoadAndObstacles_AndTakesTheCaseBackWithAReason()
    {
        await using var site = await AStaffSite.StartAsync();
        var (conflicted, _) = await site.StaffAsync(StaffRole.Assessor);
        await conflicted.SubmitAsync(await conflicted.GetAsync($"{site.Path}/conflict"), ("Input.HasConflict", "true"), ("Input.Nature", "I used to work there"));
        var (lead, _, _) = await site.InAssessmentAsync();

        var page = await lead.GetAsync($"{site.Path}/allocate");
        var unexplained = await lead.SubmitAsync(page, ("Input.Because", ""));
        var first = page.Document.QuerySelector("input[name='Input.AssessmentId']")!.GetAttribute("value");
        var taken = await lead.SubmitAsync(unexplained, ("Input.AssessmentId", first), ("Input.Because", "On leave"));

        Assert.Contains("Declared a conflict of interest", page.Text, StringComparison.Ordinal);
        Assert.Contains("I used to work there", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("td .pill--good").Length);
        Assert.Equal(["Choose who to take the case from", "Say why"], unexplained.Errors);
        Assert.Contains("Their ratings are kept", taken.Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.Host.QueryAsync(db => db.Assessments.CountAsync(a => a.RemovedAt == null)));
    }

    [Fact]
    public async Task Review_RatesAndGoesOn_AndHandsIn()
    {
        await using var site = await AStaffSite.StartAsync();
        var (_, ann, bob) = await site.InAssessmentAsync();
        await ann.GetAsync($"{site.Path}/review/J1");

        site.Host.Queries.Reset();
        var first = await ann.GetAsync($"{site.Path}/review");
        Assert.True(site.Host.Queries.Count <= MaxQueriesOfReview, string.Join('\n', site.Host.Queries.Commands));
        site.Host.Queries.Reset();
        var voice = await ann.GetAsync($"{site.Path}/review/J1");
        Assert.True(site.Host.Queries.Count <= MaxQueriesOfReview, string.Join('\n', site.Host.Queries.Commands));
        var unrated = await ann.SubmitAsync(first, AStaffSite.FormOf(first, "Rate"));
        var unexplained = await ann.SubmitAsync(unrated, AStaffSite.FormOf(unrated, "Rate"), ("Input.Rating", "PartlyMet"), ("Input.Reason", ""));
        var next = await ann.SubmitAsync(unexplained, AStaffSite.FormOf(unexplained, "Rate"), ("Input.Rating", "PartlyMet"), ("Input.Reason", "The ledger shows gaps"));
        var handedIn = await site.AssessAsync(ann);
        await site.AssessAsync(bob);

        Assert.Equal("F1 Real Living Wage", first.Heading);
        Assert.Contains("Pay policy.pdf", first.Text, StringComparison.Ordinal);
        Assert.Contains("Paid at least the rate", first.Text, StringComparison.Ordinal);
        Assert.Equal(2, first.Document.QuerySelectorAll("svg.chart rect").Length);
        Assert.Contains("Only the bakery, not the shop", voice.Text, StringComparison.Ordinal);
        Assert.Empty(first.Document.QuerySelectorAll("input[value='NotApplicable']"));
        Assert.Equal(["Choose a rating"], unrated.Errors);
        Assert.Equal(["Say why. Only a rating of met needs no reason"], unexplained.Errors);
        Assert.Equal($"{site.Path}/review/F2", next.Path);
        Assert.Contains("Partly met", next.Document.QuerySelector(".work__todo")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(site.Path, handedIn.Path);
        Assert.Equal(ApplicationStatus.Moderation, (await site.ApplicationAsync()).Status);
        Assert.Contains("You have handed in this round", (await ann.GetAsync($"{site.Path}/review/F1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.LeadAssessor)]
    [InlineData(StaffRole.PanelMember)]
    [InlineData(StaffRole.Assessor)]
    public async Task Answers_AreReadByEverybodyWhoJudges_AsTheyWereSent(StaffRole role)
    {
        await using var site = await AStaffSite.StartAsync(isComplete: false);
        var (reader, _) = await site.ClearedAsync(role);
        var panelCase = await reader.GetAsync(site.Path);

        site.Host.Queries.Reset();
        var first = await reader.GetAsync(Assert.Single(panelCase.Document.QuerySelectorAll("main a"), a => a.TextContent == "Answers and evidence").GetAttribute("href")!);
        Assert.True(site.Host.Queries.Count <= MaxQueriesOfReview, string.Join('\n', site.Host.Queries.Commands));
        var voice = await reader.GetAsync($"{site.Path}/answers/J1");
        var silent = await reader.GetAsync($"{site.Path}/answers/J2");

        Assert.Equal("F1 Real Living Wage", first.Heading);
        Assert.Contains("42", first.Document.QuerySelectorAll(".answers dd").Select(d => d.TextContent));
        Assert.Contains("Pay policy.pdf", first.Text, StringComparison.Ordinal);
        Assert.Contains("Paid at least the rate", first.Text, StringComparison.Ordinal);
        Assert.Contains("Submission 1, sent", first.Text, StringComparison.Ordinal);
        Assert.Contains("We meet every month.", voice.Text, StringComparison.Ordinal);
        Assert.Contains("Only the bakery, not the shop", voice.Text, StringComparison.Ordinal);
        Assert.Contains("The employer said nothing about this criterion", silent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Document.Forms, f => f.Closest("main") is not null);
        Assert.Equal(HttpStatusCode.NotFound, await reader.StatusOfAsync($"{site.Path}/answers/Z9"));
    }

    [Fact]
    public async Task Intake_LeadsToTheAnswers()
    {
        await using var site = await AStaffSite.StartAsync();
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);

        var intake = await lead.GetAsync($"{site.Path}/intake");

        Assert.Equal("F2 Hours", (await lead.GetAsync(intake.Document.QuerySelector($"a[href='{site.Path}/answers/F2']")!.GetAttribute("href")!)).Heading);
    }

    [Fact]
    public async Task Review_ShowsNothingOfTheOtherAssessor()
    {
        await using var site = await AStaffSite.StartAsync();
        var (lead, ann, bob) = await site.InAssessmentAsync();
        await site.RateAsync(ann, "F1", "NotMet", "The ledger shows gaps");
        var f1 = await ann.GetAsync($"{site.Path}/review/F1");
        await ann.SubmitAsync(f1, AStaffSite.FormOf(f1, "Ask"), ("Input.Question", "Which sites are in the ledger?"));

        foreach (var page in new[] { await bob.GetAsync($"{site.Path}/review/F1"), await bob.GetAsync(site.Path), await bob.GetAsync("/assess"), await lead.GetAsync(site.Path) })
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("The ledger shows gaps", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Which sites are in the ledger", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Not met", page.Document.QuerySelector(".work__todo")?.TextContent ?? "", StringComparison.Ordinal);
        }
        Assert.Contains("You asked: Which sites are in the ledger?", (await ann.GetAsync($"{site.Path}/review/F1")).Text, StringComparison.Ordinal);
        Assert.Contains("Ask the employer (the assessors have questions)", (await lead.GetAsync(site.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_AskAndRecuse_NeedWords()
    {
        await using var site = await AStaffSite.StartAsync();
        var (_, ann, _) = await site.InAssessmentAsync();
        var page = await ann.GetAsync($"{site.Path}/review/F2");

        var unasked = await ann.SubmitAsync(page, AStaffSite.FormOf(page, "Ask"), ("Input.Question", ""));
        var stays = await ann.SubmitAsync(page, AStaffSite.FormOf(page, "Recuse"), ("Input.Because", ""));
        var gone = await ann.SubmitAsync(stays, AStaffSite.FormOf(stays, "Recuse"), ("Input.Because", "No time this month"));

        Assert.Equal(["Say what the employer should explain"], unasked.Errors);
        Assert.Equal("F2 Hours", unasked.Heading);
        Assert.Equal(["Say why you give the case up"], stays.Errors);
        Assert.Equal("/assess", gone.Path);
        Assert.Equal(HttpStatusCode.NotFound, await ann.StatusOfAsync($"{site.Path}/review/F2"));
    }

    [Fact]
    public async Task Review_InALaterRound_OpensOnlyWhatWasAskedAbout()
    {
        await using var site = await AStaffSite.StartAsync();
        var (_, ann, bob) = await site.InAssessmentAsync();
        await site.AssessAsync(ann);
        await site.AssessAsync(bob);
        var now = site.Host.Clock.GetUtcNow();
        var lead = new Actor(Guid.NewGuid(), [ActorRole.LeadAssessor]);
        await site.MoveAsync(a => a.SendClarification("Say more", ["J1"], now.AddDays(7), now, lead));
        await site.MoveAsync(a => a.Reply(new Actor(Guid.NewGuid(), [ActorRole.EmployerSignatory]), now));

        var opened = await ann.GetAsync($"{site.Path}/review");
        var shut = await ann.GetAsync($"{site.Path}/review/F1");
        var done = await site.RateAsync(ann, "J1", "NotMet", "They stopped meeting");

        Assert.Equal("J1 Union recognition", opened.Heading);
        Assert.Contains("Your earlier ratings", opened.Text, StringComparison.Ordinal);
        Assert.Contains("This round is not about this criterion", shut.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(shut.Document.Forms, f => f.Elements.Any(e => e.GetAttribute("name") == "Input.Rating"));
        Assert.Contains("Everything is rated", done.Text, StringComparison.Ordinal);
    }
}
