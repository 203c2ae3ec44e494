using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Schemes;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>Files on the page of an answer, sent as a browser without scripts sends them.</summary>
public class EvidencePagesTests
{
    private static readonly byte[] Pdf = TestData.Bytes("uploads/pdf-minimal.pdf");

    [Fact]
    public async Task Upload_OfSeveralFiles_KeepsThemAndWhatIsTyped()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();

        var page = await UploadAsync(site, path, [("contract.pdf", Pdf), ("handbook.pdf", Pdf)], ("Input.Values[share]", "95"));

        Assert.Empty(page.Errors);
        Assert.Contains("2 files were added", page.Text, StringComparison.Ordinal);
        Assert.Contains("handbook.pdf", page.Text, StringComparison.Ordinal);
        Assert.Equal("95", page.Document.QuerySelector("[name='Input.Values[share]']")!.GetAttribute("value"));
        Assert.Equal("95", (await site.Host.QueryAsync(db => db.Answers.SingleAsync(a => a.CriterionCode == "F2"))).Values["share"]);
        Assert.Contains("2 files of evidence", (await site.Owner.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains("contract.pdf", (await site.Owner.GetAsync($"{path}/check")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_ThatIsRefused_SaysWhyBesideTheField_AndKeepsWhatIsTyped()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();

        var none = await UploadAsync(site, path, [], ("Input.Values[share]", "95"));
        var wrong = await UploadAsync(site, path, [("run.exe", Pdf)], ("Input.Values[share]", "96"));
        var large = await UploadAsync(site, path, [("large.pdf", new byte[EvidenceItem.MaxLength + 1])], ("Input.Values[share]", "97"));
        var empty = await UploadAsync(site, path, [("empty.pdf", [])]);
        var named = await UploadAsync(site, path, [($"{new string('n', 160)}.pdf", Pdf)]);
        var mixed = await UploadAsync(site, path, [("good.pdf", Pdf), ("run.exe", Pdf)]);

        Assert.Equal(["Select a file"], none.Errors);
        Assert.Equal("95", none.Document.QuerySelector("[name='Input.Values[share]']")!.GetAttribute("value"));
        Assert.Contains("must be a PDF", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.NotNull(wrong.Document.QuerySelector("#evidence .govuk-error-message"));
        Assert.Equal(["The selected file must be 25 MB or smaller"], large.Errors);
        Assert.Equal("97", large.Document.QuerySelector("[name='Input.Values[share]']")!.GetAttribute("value"));
        Assert.Equal(["The selected file is empty"], empty.Errors);
        Assert.Equal(["The file's name must be 150 characters or fewer"], named.Errors);
        Assert.StartsWith("run.exe: ", Assert.Single(mixed.Errors), StringComparison.Ordinal);
        Assert.Equal(["good.pdf"], await site.Host.QueryAsync(db => db.EvidenceItems.Select(e => e.FileName).ToListAsync()));
        Assert.Equal("97", (await site.Host.QueryAsync(db => db.Answers.SingleAsync(a => a.CriterionCode == "F2"))).Values["share"]);
        Assert.NotNull(mixed.Document.QuerySelector("[data-files-taken]"));
        Assert.Null(wrong.Document.QuerySelector("[data-files-taken]"));
    }

    [Fact]
    public async Task Upload_OfAPayroll_SaysWhyBesideTheField_AndLeadsToTheCheck()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var payroll = "Name,Hourly rate\nTest Alpha,13.45\nTest Bravo,13.45\nTest Carol,13.45\nTest Dee,13.45\nTest Echo,13.45\n"u8.ToArray();

        var refused = await UploadAsync(site, path, [("list.csv", payroll)], ("Input.Values[share]", "95"));

        Assert.Contains("what people are paid beside their names", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("#evidence .govuk-error-message"));
        Assert.Equal("95", refused.Document.QuerySelector("[name='Input.Values[share]']")!.GetAttribute("value"));
        Assert.Equal("Use the payroll check", refused.Document.QuerySelector($"#evidence a[href='{path}/payroll/F2']")!.TextContent);
        Assert.Equal(0, await site.Host.QueryAsync(db => db.EvidenceItems.CountAsync()));
    }

    [Fact]
    public async Task Answer_UnderAnOlderCharterThatListsAPayrollFile_DoesNotOfferIt()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        await site.Host.QueryAsync(db =>
            db.Charters.ExecuteUpdateAsync(c => c.SetProperty(x => x.Content, ASmallCharter.WithAPayrollFile)));

        var page = await site.Owner.GetAsync($"{path}/criteria/F1");

        Assert.Equal("policy", page.Document.QuerySelector("[name='Upload.KindCode']")!.GetAttribute("value"));
        Assert.DoesNotContain("Payroll file, checked here", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"#evidence a[href='{path}/payroll/F1']"));
    }

    [Fact]
    public async Task Save_WithAFileThatIsRefused_KeepsWhatIsTyped()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var page = await site.Owner.GetAsync($"{path}/criteria/F2");

        var refused = await site.Owner.SendFileAsync(page, "Upload.Files", ("run.exe", Pdf), ("Input.Values[share]", "96"));
        var saved = await site.Owner.SubmitAsync(refused, ("Input.Values[share]", "97"));

        Assert.Contains("must be a PDF", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(path, saved.Path);
        Assert.Equal("97", (await site.Host.QueryAsync(db => db.Answers.SingleAsync(a => a.CriterionCode == "F2"))).Values["share"]);
        Assert.Equal(0, await site.Host.QueryAsync(db => db.CompetingAnswers.CountAsync()));
    }

    [Fact]
    public async Task Upload_OfADatedKind_AsksForTheDate_AndTakesItWithTheAnswerToo()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var page = await site.Owner.GetAsync($"{path}/criteria/F1");

        var refused = await site.Owner.UploadAsync(page, "handler=Upload", "Upload.Files", [("policy.pdf", Pdf)]);
        var taken = await site.Owner.UploadAsync(
            refused, "handler=Upload", "Upload.Files", [("policy.pdf", Pdf)],
            ("Upload.DatedOn.Day", "1"), ("Upload.DatedOn.Month", "3"), ("Upload.DatedOn.Year", "2026"));

        Assert.Equal(["Enter the date of the document", "Select the files again"], refused.Errors);
        Assert.Contains("accepted until 1 March 2027", taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_ThatBecomesTooOld_IsNotCountedInTheTasks_NorLeftUnsaidToStaff()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AnsweredAsync();
        await AddPolicyAsync(site, path, "old.pdf");
        var fresh = await site.Owner.GetAsync(path);
        await site.Host.QueryAsync(db => db.EvidenceItems.ExecuteUpdateAsync(e => e.SetProperty(x => x.ExpiresOn, new DateOnly(2026, 11, 23))));

        var old = await site.Owner.GetAsync(path);
        // Files of one moment have no order.
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await AddPolicyAsync(site, path, "new.pdf");
        var both = await site.Owner.GetAsync(path);
        await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/submit"), ("Input.HasDeclared", "true"), ("Input.Proof", CharterTracker.Testing.Builders.AnAccount.Password));
        var (lead, _) = await site.Host.StaffAsync(StaffRole.LeadAssessor, site.Made.Scheme.Id);
        var staffPath = path.Replace("/employer/applications/", "/assess/", StringComparison.Ordinal);
        await lead.SubmitAsync(await lead.GetAsync($"{staffPath}/conflict"), ("Input.HasConflict", "false"), ("Input.Union", "none"));
        var intake = await lead.GetAsync($"{staffPath}/intake");
        var sent = await lead.GetAsync($"{staffPath}/answers/F1");

        Assert.Equal("One file of evidence", Hint(fresh));
        Assert.Equal("The one file of evidence is too old now. Add a newer one", Hint(old));
        Assert.Equal("One file of evidence, and one that is too old now", Hint(both));
        Assert.Equal(
            ["Answered", "2", "0", "1"],
            intake.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("F1", StringComparison.Ordinal)).QuerySelectorAll("td").Select(d => d.TextContent.Trim()));
        var files = sent.Document.QuerySelectorAll("main li").Where(l => l.TextContent.Contains(".pdf", StringComparison.Ordinal)).ToList();
        Assert.Contains("accepted until 23 November 2026", files[0].TextContent, StringComparison.Ordinal);
        Assert.Equal([true, false], files.Select(f => f.TextContent.Contains("Too old now", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Answer_SaysTheLimitsOfFiles()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();

        var page = await site.Owner.GetAsync($"{path}/criteria/F2");

        Assert.Contains("Up to 25 MB a file and 10 files for each criterion.", page.Text, StringComparison.Ordinal);
        var more = page.Document.QuerySelector("#evidence details")!.TextContent;
        Assert.All(["200 files, and 1 GB", "150 characters", "500 pages", "50 million pixels"], limit => Assert.Contains(limit, more, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remove_TakesTheFileOff()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var page = await UploadAsync(site, path, [("contract.pdf", Pdf)]);
        var file = page.Document.QuerySelector("button[name=file]")!.GetAttribute("value");

        var removed = await site.Owner.UploadAsync(page, "handler=Remove", "Upload.Files", [], ("file", file), ("Input.Values[share]", "97"));

        Assert.Contains("The file was removed", removed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("contract.pdf", removed.Text, StringComparison.Ordinal);
        Assert.Equal("97", removed.Document.QuerySelector("[name='Input.Values[share]']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Upload_AfterTheApplicationWasSent_IsRefusedAndSaysWhy()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AnsweredAsync();
        var page = await site.Owner.GetAsync($"{path}/criteria/F2");
        await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/submit"), ("Input.HasDeclared", "true"), ("Input.Proof", CharterTracker.Testing.Builders.AnAccount.Password));

        var refused = await site.Owner.UploadAsync(page, "handler=Upload", "Upload.Files", [("late.pdf", Pdf)], ("Input.Values[share]", "5"));

        Assert.NotEmpty(refused.Errors);
        Assert.Equal(0, await site.Host.QueryAsync(db => db.EvidenceItems.CountAsync()));
        Assert.Equal("100", (await site.Host.QueryAsync(db => db.Answers.SingleAsync(a => a.CriterionCode == "F2"))).Values["share"]);
    }

    private static string Hint(VisitedPage tasks) => tasks.Document.QuerySelector("#hint-F1")!.TextContent.Trim();

    private static async Task AddPolicyAsync(AnEmployersSite site, string path, string name)
    {
        var page = await site.Owner.GetAsync($"{path}/criteria/F1");
        var added = await site.Owner.UploadAsync(
            page, "handler=Upload", "Upload.Files", [(name, Pdf)], ("Upload.DatedOn.Day", "1"), ("Upload.DatedOn.Month", "3"), ("Upload.DatedOn.Year", "2026"));
        Assert.Empty(added.Errors);
        await site.Host.QueryAsync(db => db.EvidenceItems.Where(e => e.State == EvidenceState.Quarantined).ExecuteUpdateAsync(e => e.SetProperty(x => x.State, EvidenceState.Clean)));
    }

    private static async Task<VisitedPage> UploadAsync(
        AnEmployersSite site, string path, IEnumerable<(string, byte[])> files, params (string, string?)[] fields) =>
        await site.Owner.UploadAsync(await site.Owner.GetAsync($"{path}/criteria/F2"), "handler=Upload", "Upload.Files", files, fields);
}
