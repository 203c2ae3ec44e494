using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.IntegrationTests.Unions;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>Tests recognitions over HTTP, from the employer's page through the union's link to the directory of unions.</summary>
public class RecognitionPagesTests
{
    [Theory]
    [InlineData("Confirm", "", "Confirmed by the union")]
    [InlineData("Qualify", "Drivers only", "Confirmed by the union, with a qualification")]
    [InlineData("Disagree", "They ended it in May", "The union disagrees")]
    [InlineData("CannotSay", "Ask the branch", "The union could not say")]
    public async Task TheUnion_AnswersInOneOfFourWays_AndTheEmployerNeverReadsTheNote(string answer, string note, string shown)
    {
        await using var site = await AnEmployersSite.StartAsync();
        var page = await AskedAsync(site);
        var officer = site.Host.NewVisitor();
        var link = await site.Host.LinkInMailAsync("/attest/");

        var thanks = await officer.SubmitAsync(await officer.GetAsync(link), ("Input.Answer", answer), ("Input.Note", note));
        var used = await officer.GetAsync(link);
        var seen = await site.Owner.GetAsync(page);

        Assert.Equal("/attest/thanks", thanks.Path);
        Assert.Equal("This link has been used", used.Heading);
        Assert.DoesNotContain("Calder Vale", used.Text, StringComparison.Ordinal);
        Assert.Contains(shown, seen.Text, StringComparison.Ordinal);
        Assert.True(note.Length == 0 || !seen.Text.Contains(note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheUnion_WhichChoosesNothing_OrGivesNoNote_SeesWhatToDo_AndKeepsTheLink()
    {
        await using var site = await AnEmployersSite.StartAsync();
        await AskedAsync(site);
        var officer = site.Host.NewVisitor();
        var form = await officer.GetAsync(await site.Host.LinkInMailAsync("/attest/"));

        var nothing = await officer.SubmitAsync(form, ("Input.Note", ""));
        var noNote = await officer.SubmitAsync(nothing, ("Input.Answer", "Disagree"), ("Input.Note", ""));
        var given = await officer.SubmitAsync(noNote, ("Input.Answer", "Disagree"), ("Input.Note", "They ended it in May"));

        Assert.Equal("Does Calder Vale Foods Limited recognise GMB?", form.Heading);
        Assert.Equal(["Choose an answer"], nothing.Errors);
        Assert.Equal(["Say in a sentence or two what the assessors should know"], noNote.Errors);
        Assert.Equal("/attest/thanks", given.Path);
    }

    [Fact]
    public async Task TheEmployer_RemindsTheUnion_OnceThreeDaysHavePassed()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await AskedAsync(site);
        var asked = await site.Owner.GetAsync(path);
        site.Host.Clock.Advance(Attestation.WaitBeforeReminder);
        var owner = await site.Host.VisitorAsync(site.Made.Owner, hasTwoFactor: false);
        var page = await owner.GetAsync(path);

        var reminded = await owner.SubmitAsync(page, page.Document.Forms.Single(f => f.Action.Contains("handler=Remind", StringComparison.Ordinal)));

        Assert.DoesNotContain(asked.Document.Forms, f => f.Action.Contains("handler=Remind", StringComparison.Ordinal));
        Assert.Contains("You can send a reminder from", asked.Text, StringComparison.Ordinal);
        Assert.Contains("We have reminded the union", reminded.Text, StringComparison.Ordinal);
        Assert.Contains(", reminded on ", reminded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUnionWithNobodyToAsk_IsATaskOfThePlatformsAdministrators_UntilAnOfficerIsAdded()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var union = await SavedAsync(site, withOfficer: false);
        var path = await AddedAsync(site, union);
        var (administrator, _) = await site.Host.StaffAsync(StaffRole.Administrator, schemeId: null);

        var waiting = await site.Owner.GetAsync(path);
        var tasks = await administrator.GetAsync("/admin/unions?tasks=true");
        var details = await administrator.SubmitAsync(
            await administrator.GetAsync($"/admin/unions/{union.Id}"),
            ("Input.Name", "Una Officer"), ("Input.Post", "Regional secretary"), ("Input.Email", "una@union.test"), ("Input.SchemeId", site.Made.Scheme.Id.ToString()));
        var after = await site.Owner.GetAsync(path);

        Assert.Contains("We have nobody at GMB to ask yet.", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("Needed: 1 employer is waiting", tasks.Text, StringComparison.Ordinal);
        Assert.Contains("The officer is registered", details.Text, StringComparison.Ordinal);
        Assert.Contains("Answers for employers in the Mersey Fair Work Charter", details.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We have nobody at GMB", after.Text, StringComparison.Ordinal);
        Assert.Contains("The union can answer until", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEmployer_WhichHoldsAnAward_IsToldBefore_ThatTheEndOfARecognitionIsLookedAt_AndTheLeadReadsOfIt()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var made = await AnEmployersCase.InAsync(system);
        await made.HoldAsync("aspiring");
        await AUnion.AskedAsync(made);
        var (lead, _) = await host.StaffAsync(StaffRole.LeadAssessor, made.Scheme.Id);
        var owner = await host.VisitorAsync(made.Owner, hasTwoFactor: false);
        var home = await owner.GetAsync("/employer");
        var link = home.Document.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("If you stop recognising a union", StringComparison.Ordinal));

        var page = await owner.GetAsync(link.GetAttribute("href")!);
        var form = page.Document.Forms.Single(f => f.Action.Contains("handler=End", StringComparison.Ordinal));
        var nothing = await owner.SubmitAsync(page, form, ("endedOn", ""));
        var ended = await owner.SubmitAsync(page, form, ("endedOn", "2026-11-20"));
        var list = await lead.GetAsync("/assess/concerns");
        var concern = await lead.GetAsync(list.Document.QuerySelector("main th a[href^='/assess/concerns/']")!.GetAttribute("href")!);

        Assert.Contains("the scheme's staff check whether that can continue", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Enter the date on which the recognition ended"], nothing.Errors);
        Assert.Contains("Noted that the recognition has ended", ended.Text, StringComparison.Ordinal);
        Assert.Contains("20 November 2026", ended.Text, StringComparison.Ordinal);
        Assert.Contains("Calder Vale Foods Limited 24 November 2026 The employer told us", list.Text, StringComparison.Ordinal);
        Assert.Contains("What the employer told us", concern.Text, StringComparison.Ordinal);
        Assert.Contains("no longer recognises Unite the Union", concern.Text, StringComparison.Ordinal);
        Assert.Contains("which is not on the register yet", concern.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("does not know of the award", concern.Text, StringComparison.Ordinal);
        await system.QueryAsync(db => db.Decisions.ExecuteUpdateAsync(d => d.SetProperty(x => x.NotifiedAt, (DateTimeOffset?)null)));
        Assert.Contains("The employer does not know of the award yet", (await lead.GetAsync(concern.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEmployer_CorrectsWhatTheUnionConfirmed_KnowingWhatThatMeans_AndTheUnionSeesWhatWasSaidBefore()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await AskedAsync(site);
        var officer = site.Host.NewVisitor();
        await officer.SubmitAsync(await officer.GetAsync(await site.Host.LinkInMailAsync("/attest/")), ("Input.Answer", "Confirm"), ("Input.Note", "The branch says so"));
        var link = (await site.Owner.GetAsync(path)).Document.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Something is wrong here", StringComparison.Ordinal));

        var form = await site.Owner.GetAsync(link.GetAttribute("href")!);
        var wrong = await site.Owner.SubmitAsync(form, ("Input.BargainingUnit", ""), ("Input.WorkersCovered", "many"));
        var same = await site.Owner.SubmitAsync(form);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var corrected = await site.Owner.SubmitAsync(form, ("Input.WorkersCovered", "31"));
        var asked = await officer.GetAsync(await site.Host.LinkInMailAsync("/attest/"));

        Assert.Contains("GMB has confirmed this. If you correct it, that no longer counts", form.Text, StringComparison.Ordinal);
        Assert.Equal("Drivers", form.Document.QuerySelector("#Input_BargainingUnit")!.GetAttribute("value"));
        Assert.Equal(["Say which workers the union bargains for", "Enter how many workers are covered as a whole number, 1 or more"], wrong.Errors);
        Assert.Equal("many", wrong.Document.QuerySelector("#Input_WorkersCovered")!.GetAttribute("value"));
        Assert.Equal(["Nothing is different from what you said before"], same.Errors);
        Assert.Contains("Corrected. What the union answered before no longer counts", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("Before that: Confirmed by the union", corrected.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The branch says so", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("The employer corrected this on", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Before: 30", asked.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.Stranger.StatusOfAsync(form.Path));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.Owner.StatusOfAsync($"{path}/{Guid.NewGuid()}/correct"));
    }

    [Fact]
    public async Task TheEmployer_WhereNothingCanBeCorrected_ReadsWhy_AndHasNothingToFillIn()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await AddedAsync(site, await SavedAsync(site, withOfficer: true));
        var recognition = await site.Host.QueryAsync(db => db.Recognitions.Select(r => r.Id).SingleAsync());
        var form = $"{path}/{recognition}/correct";

        await ReadsAsync("The union has not been asked about this recognition yet");
        var page = await site.Owner.GetAsync(path);
        await site.Owner.SubmitAsync(page, page.Document.Forms.Single(f => f.Action.Contains("handler=Ask", StringComparison.Ordinal)));
        await site.Owner.SubmitAsync(await site.Owner.GetAsync(form), ("Input.WorkersCovered", "31"));
        await ReadsAsync("You can correct it again from 27 November 2026");
        await site.Host.QueryAsync(db => db.Recognitions.ExecuteUpdateAsync(r => r.SetProperty(x => x.EndedOn, new DateOnly(2026, 11, 20))));
        await ReadsAsync("This recognition has ended");
        await site.Host.QueryAsync(db => db.Applications.ExecuteUpdateAsync(a => a.SetProperty(x => x.Status, ApplicationStatus.Withdrawn)));
        await ReadsAsync("This application is closed");

        async Task ReadsAsync(string reason)
        {
            var shown = await site.Owner.GetAsync(form);
            Assert.Contains(reason, shown.Text, StringComparison.Ordinal);
            Assert.Null(shown.Document.QuerySelector("#Input_BargainingUnit"));
        }
    }

    /// <summary>Makes a draft on which a union was named and asked, and returns the path of the page about its unions.</summary>
    private static async Task<string> AskedAsync(AnEmployersSite site)
    {
        var path = await AddedAsync(site, await SavedAsync(site, withOfficer: true));
        var page = await site.Owner.GetAsync(path);
        await site.Owner.SubmitAsync(page, page.Document.Forms.Single(f => f.Action.Contains("handler=Ask", StringComparison.Ordinal)));
        return path;
    }

    private static async Task<string> AddedAsync(AnEmployersSite site, Union union)
    {
        var page = await site.Owner.GetAsync($"{await site.StartedAsync()}/recognitions");
        return (await site.Owner.SubmitAsync(
            page,
            ("Input.UnionId", union.Id.ToString()), ("Input.Kind", "Voluntary"), ("Input.BargainingUnit", "Drivers"), ("Input.WorkersCovered", "3 0"),
            ("Input.RecognisedOn.Day", "1"), ("Input.RecognisedOn.Month", "3"), ("Input.RecognisedOn.Year", "2019"))).Path;
    }

    private static async Task<Union> SavedAsync(AnEmployersSite site, bool withOfficer)
    {
        var union = Union.List("GMB");
        union.ConfirmIndependence(site.Host.Clock.GetUtcNow());
        if (withOfficer)
        {
            union.RegisterOfficer("Una Officer", "Regional secretary", "una@union.test", site.Host.Clock.GetUtcNow());
        }
        await site.Host.SaveAsync(union);
        return union;
    }
}
