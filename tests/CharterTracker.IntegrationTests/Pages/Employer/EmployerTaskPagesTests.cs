using System.Net;
using AngleSharp.Html.Dom;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Jobs;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>The employer's way through an application, over HTTP and signed in with a password.</summary>
public class EmployerTaskPagesTests
{
    [Fact]
    public async Task TaskList_ShowsEveryPart_InAFixedNumberOfQueries()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        await site.AnswerAsync(path, "F1");
        site.Host.Queries.Reset();

        var tasks = await site.Owner.GetAsync(path);

        Assert.True(site.Host.Queries.Count <= 10, string.Join('\n', site.Host.Queries.Commands));
        Assert.Contains("1 of 4 sections finished", tasks.Text, StringComparison.Ordinal);
        Assert.Contains("Just: 2 sections to finish Union recognition Voice", tasks.Text, StringComparison.Ordinal);
        Assert.Contains("Payroll check for Real Living Wage", tasks.Text, StringComparison.Ordinal);
        Assert.Contains("Unions that you recognise", tasks.Text, StringComparison.Ordinal);
        Assert.Contains("Cannot start yet", tasks.Text, StringComparison.Ordinal);
        Assert.Equal("Completed", tasks.Document.QuerySelector("#state-F1")!.TextContent.Trim());
        Assert.Null(tasks.Document.QuerySelector("#state-F1 .govuk-tag"));
    }

    [Fact]
    public async Task TaskList_WhenSentBack_SaysSoUnderItsOwnHeading_LineByLine()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.SubmittedAsync();
        await site.MoveAsync(a =>
            a.Return("Send the policy\nCount the night shift", new Actor(site.Made.Lead.Id, [ActorRole.LeadAssessor])));

        var tasks = await site.Owner.GetAsync(path);
        var home = await site.Owner.GetAsync("/employer");

        Assert.Contains("Sent back to you", tasks.Text, StringComparison.Ordinal);
        Assert.Contains("and sent back to you. What happens next: Put right what we asked for, and send it again.",
            tasks.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not sent yet", tasks.Text, StringComparison.Ordinal);
        var section = tasks.Document.QuerySelector("section[aria-labelledby='asked']")!;
        Assert.Equal("What to put right", section.QuerySelector("h2")!.TextContent);
        Assert.Equal("Send the policy\nCount the night shift", section.QuerySelector(".words")!.TextContent);
        Assert.Contains("Sent back to you", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithAWrongPassword_SaysThatItIsNotRight()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AnsweredAsync();

        var wrong = await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/submit"),
            ("Input.HasDeclared", "true"), ("Input.Proof", "not my password"));
        var empty = await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/submit"),
            ("Input.HasDeclared", "true"), ("Input.Proof", ""));

        Assert.Equal(["That password is not right. Enter it again"], wrong.Errors);
        Assert.Equal(["Enter your password"], empty.Errors);
    }

    [Fact]
    public async Task Home_SaysWhatIsNeededFirst_InAFixedNumberOfQueries()
    {
        await using var site = await AnEmployersSite.StartAsync();
        await site.AskedAsync();
        site.Host.Queries.Reset();

        var home = await site.Owner.GetAsync("/employer");

        Assert.True(site.Host.Queries.Count <= 12, string.Join('\n', site.Host.Queries.Commands));
        Assert.Contains("Answer what we asked", home.Text, StringComparison.Ordinal);
        Assert.Contains("Answer by the end of 8 December 2026", home.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("F1", "people", "some", "Enter a whole number in figures, 0 or more, for example 42")]
    [InlineData("F1", "paid", "", "Choose an answer: Is everybody paid at least the rate?")]
    [InlineData("F2", "share", "120", "Enter a percentage from 0 to 100, without the % sign")]
    [InlineData("J1", "how", "", "Answer this: How do you work with the union?")]
    [InlineData("J2", "way", "", "Choose an answer: What is the main way?")]
    public async Task Answer_ThatIsWrong_SaysSoBesideItsField_AndKeepsWhatWasTyped(string code, string question, string typed, string message)
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var page = await site.Owner.GetAsync($"{path}/criteria/{code}");

        var refused = await site.Owner.SubmitAsync(page, ($"Input.Values[{question}]", typed), ("Input.IsFinished", "true"));

        Assert.Contains(message, refused.Errors);
        Assert.Contains(typed, refused.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WithHalfADate_SaysOnceWhatIsMissing_AndKeepsItInADraft()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var page = await site.Owner.GetAsync($"{path}/criteria/F2");

        var refused = await site.Owner.SubmitAsync(page, ("Input.Values[share]", "100"), ("Input.Dates[since].Day", "31"));
        var kept = await site.Owner.UploadAsync(
            await site.Owner.GetAsync($"{path}/criteria/F2"), "handler=Upload", "Upload.Files", [("contract.pdf", TestData.Bytes("uploads/pdf-minimal.pdf"))],
            ("Input.Dates[since].Day", "31"), ("Input.Dates[since].Year", "2026"));

        Assert.Equal(["The date must include a month and a year"], refused.Errors);
        Assert.Equal("31", refused.Document.QuerySelector("[name='Input.Dates[since].Day']")!.GetAttribute("value"));
        Assert.Empty(kept.Errors);
        Assert.Equal("31", kept.Document.QuerySelector("[name='Input.Dates[since].Day']")!.GetAttribute("value"));
        Assert.Equal("2026", kept.Document.QuerySelector("[name='Input.Dates[since].Year']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("zero", "43", "This is 43, and you told us that 42 people work for you in all. Correct one of the two")]
    [InlineData("agency-long", "9", "This is 9, which is more than the 8 that you gave for “How many agency workers do you have?” Correct one of the two")]
    [InlineData("zero", "-1", "Enter 0 or more. If there are none, enter 0")]
    [InlineData("zero", "2.5", "Enter a whole number, without a decimal point")]
    [InlineData("zero", "99999999999", "This number is too large. Check the figures")]
    public async Task Answer_WhoseCountsCannotBeSo_PointsItOut(string question, string typed, string message)
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var page = await site.Owner.GetAsync($"{path}/criteria/F2");

        var refused = await site.Owner.SubmitAsync(
            page, ("Input.Values[share]", "100"), ("Input.Values[agency]", "8"), ($"Input.Values[{question}]", typed), ("Input.IsFinished", "true"));

        Assert.Equal([message], refused.Errors);
        Assert.Equal(typed, refused.Document.QuerySelector($"[name='Input.Values[{question}]']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Answer_WhoseCredentialRunsOut_SaysSoWhereverItCounts()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AnsweredAsync();
        var page = await site.Owner.GetAsync($"{path}/criteria/F1");
        (string, string?)[] credential =
        [
            ("Input.Values[credential.code]", "lwf"), ("Input.Values[credential.number]", "LW-1"),
            ("Input.Dates[credential.expires].Day", "1"), ("Input.Dates[credential.expires].Month", "12"), ("Input.Dates[credential.expires].Year", "2026"),
        ];

        await site.Owner.SubmitAsync(page, [.. credential, ("Input.Values[paid]", null), ("Input.Values[people]", ""), ("Input.IsFinished", "true")]);
        var inForce = await site.Owner.GetAsync($"{path}/check");
        site.Host.Clock.Advance(TimeSpan.FromDays(8));
        var later = await site.Host.VisitorAsync(site.Made.Owner, hasTwoFactor: false);
        var expired = await later.GetAsync($"{path}/check");
        var shown = await later.GetAsync($"{path}/criteria/F1");

        Assert.Contains("LW-1, until 1 December 2026", inForce.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Still to do", inForce.Text, StringComparison.Ordinal);
        Assert.Contains("Your Living Wage Foundation accreditation has expired", expired.Text, StringComparison.Ordinal);
        Assert.Equal(["Your Living Wage Foundation accreditation has expired. Enter the renewed one, or answer the questions instead"], shown.Errors);
    }

    [Fact]
    public async Task Answer_OverAStaleVersion_KeepsBothTexts()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var mine = await site.Owner.GetAsync($"{path}/criteria/J1");
        await site.AnswerAsync(path, "J1");

        var both = await site.Owner.SubmitAsync(mine, ("Input.Values[how]", "By letter."));

        Assert.Contains("This answer was written twice", both.Text, StringComparison.Ordinal);
        Assert.Contains("By letter.", both.Text, StringComparison.Ordinal);
        Assert.Contains("We meet every month.", both.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ShowsWhatIsMissing_AndThenWhatWasAnswered()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();

        var early = await site.Owner.GetAsync($"{path}/check");
        foreach (var code in new[] { "F1", "F2", "J1", "J2" })
        {
            await site.AnswerAsync(path, code);
        }
        var late = await site.Owner.GetAsync($"{path}/check");

        Assert.Contains("Still to do before you can send this", early.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Still to do", late.Text, StringComparison.Ordinal);
        Assert.Contains("We meet every month.", late.Text, StringComparison.Ordinal);
        Assert.Contains("Payroll check", late.Text, StringComparison.Ordinal);
        Assert.Contains("None given.", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithAWrongPassword_KeepsTheTick_AndWithTheRightOneIsSent()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AnsweredAsync();

        var refused = await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/submit"), ("Input.HasDeclared", "true"), ("Input.Proof", "wrong"));
        var sent = await site.Owner.SubmitAsync(refused, ("Input.Proof", AnAccount.Password));

        Assert.Single(refused.Errors);
        Assert.True(refused.Document.QuerySelector("input[type=checkbox][name='Input.HasDeclared']")!.HasAttribute("checked"));
        Assert.EndsWith("/sent", sent.Path, StringComparison.Ordinal);
        Assert.Contains("nothing to sign", (await site.Owner.GetAsync($"{path}/submit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_AfterAChange_IsRefused_AndSaysWhy()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AnsweredAsync();
        var submit = await site.Owner.GetAsync($"{path}/submit");
        await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/criteria/J1"), ("Input.Values[how]", "By letter."));

        var refused = await site.Owner.SubmitAsync(submit, ("Input.HasDeclared", "true"), ("Input.Proof", AnAccount.Password));

        Assert.Contains("Something in the application was changed", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_IsOnlyForAClarification_AndEndsIt()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AskedAsync();

        var tasks = await site.Owner.GetAsync(path);
        var closed = await site.Owner.GetAsync($"{path}/criteria/J1");
        var reply = await site.Owner.GetAsync($"{path}/reply");
        await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/criteria/F1"), ("Input.Values[people]", "41"), ("Input.IsFinished", "false"));
        var unfinished = await site.Owner.GetAsync($"{path}/reply");
        var tooEarly = await site.Owner.SubmitAsync(reply, ("Input.HasDeclared", "true"), ("Input.Proof", AnAccount.Password));
        await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/criteria/F1"), ("Input.IsFinished", "true"));
        var sent = await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/reply"), ("Input.HasDeclared", "true"), ("Input.Proof", AnAccount.Password));
        var again = await site.Owner.GetAsync($"{path}/reply");

        Assert.Contains("How do you count them?", tasks.Text, StringComparison.Ordinal);
        Assert.Contains("We ask about this", tasks.Text, StringComparison.Ordinal);
        Assert.Contains("This answer was not asked about, so it cannot be changed now.", closed.Text, StringComparison.Ordinal);
        Assert.Contains("How do you count them?", reply.Text, StringComparison.Ordinal);
        Assert.Contains("You have until the end of 8 December 2026", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Real Living Wage"], reply.Document.QuerySelectorAll(".govuk-summary-card__title").Select(t => t.TextContent.Trim()));
        Assert.Contains("Real Living Wage: say that you have finished this section", unfinished.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I have read this and I sign it", unfinished.Text, StringComparison.Ordinal);
        Assert.Contains("Finish what we asked about before you send your reply", Assert.Single(tooEarly.Errors), StringComparison.Ordinal);
        Assert.EndsWith("/sent", sent.Path, StringComparison.Ordinal);
        Assert.Contains("We are not waiting for a reply from you", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, await site.Host.QueryAsync(db => db.Submissions.CountAsync()));
    }

    [Fact]
    public async Task Reply_ByAContributor_IsForAnOwnerOrASignatoryToSign()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AskedAsync();
        var contributor = await site.Host.VisitorAsync(site.Made.Contributor, hasTwoFactor: false);

        var reply = await contributor.GetAsync($"{path}/reply");

        Assert.Contains("An owner or a signatory has to sign this.", reply.Text, StringComparison.Ordinal);
        Assert.Empty(reply.Document.QuerySelectorAll("[name='Input.Proof']"));
    }

    [Fact]
    public async Task Deadline_WhenItPasses_TheWorkerMovesTheApplicationOn()
    {
        await using var site = await AnEmployersSite.StartAsync();
        await site.AskedAsync();

        site.Host.Clock.Advance(TimeSpan.FromDays(15));
        await site.Host.Services.GetRequiredService<JobRunner<ClarificationDeadlineJob>>().RunOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ApplicationStatus.InAssessment, await site.Host.QueryAsync(db => db.Applications.Select(a => a.Status).SingleAsync()));
    }

    [Fact]
    public async Task Withdraw_AsksWhy_AndForThePassword_KeepsWhatWasTyped_AndTellsEverybody()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.SubmittedAsync();
        var page = await site.Owner.GetAsync($"{path}/withdraw");

        var unexplained = await site.Owner.SubmitAsync(page, ("Input.Proof", AnAccount.Password));
        var refused = await site.Owner.SubmitAsync(unexplained, ("Input.Reason", "We merge with another firm."), ("Input.Proof", "wrong"));
        var home = await site.Owner.SubmitAsync(refused, ("Input.Proof", AnAccount.Password));

        Assert.Equal(["Say why you are withdrawing the application. A few words are enough"], unexplained.Errors);
        Assert.Single(refused.Errors);
        Assert.Contains("Withdrawn", home.Text, StringComparison.Ordinal);
        Assert.Equal("We merge with another firm.", await site.Host.QueryAsync(db => db.Applications.Select(a => a.WithdrawalReason).SingleAsync()));
        var mails = await site.Host.QueryAsync(db => db.Outbox.Where(m => m.Subject.Contains("withdrawn")).ToListAsync());
        Assert.Equal([site.Made.Lead.Email!, site.Made.Owner.Email!, site.Made.Signatory.Email!], mails.Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.All(mails, m => Assert.DoesNotContain("merge", m.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_ShowsTheWholeApplication_WithWhoSignedIt()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.SubmittedAsync();

        var print = await site.Owner.GetAsync($"{path}/print");

        Assert.Contains("Nobody is on a zero-hours contract.", print.Text, StringComparison.Ordinal);
        Assert.Contains("We meet every month.", print.Text, StringComparison.Ordinal);
        Assert.Contains("Signed by Olive Owner on 24 November 2026 at midday", print.Text, StringComparison.Ordinal);
        Assert.NotNull(print.Document.QuerySelector("button[data-print]"));
    }

    [Fact]
    public async Task Apply_ShowsWhatEachLevelAsks_SideBySide()
    {
        await using var site = await AnEmployersSite.StartAsync();

        var apply = await site.Owner.GetAsync($"/employer/apply?employer={site.Made.Employer.Id}");

        var rows = apply.Document.QuerySelectorAll("table.levels tr").ToDictionary(
            r => r.QuerySelector("th")!.FirstChild!.TextContent.Trim(), r => r.QuerySelectorAll("td").Select(d => d.TextContent.Trim()).ToList());
        Assert.Equal(
            ["Everything in any 1 of the 2 themes must be met.", "All 4 criteria must be met.", "2 of the 4 criteria must be met, and one of them is always needed."],
            rows["What must be met"]);
        Assert.Equal(["Counts", "Always needed", "Always needed"], rows["Real Living Wage"]);
        Assert.Equal(["Counts", "Always needed", "Counts"], rows["Hours"]);
        Assert.Contains("union recognition", rows["What it stands for"][1], StringComparison.Ordinal);
        Assert.Contains("You hold Investors in People, with its number and expiry", rows["Before you apply"][2], StringComparison.Ordinal);
        Assert.Contains("Enough by itself: Living Wage Foundation accreditation", apply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter how many people work for you")]
    [InlineData("many", "Enter how many people work for you as a whole number, 1 or more")]
    [InlineData("0", "Enter how many people work for you as a whole number, 1 or more")]
    public async Task Workforce_ThatIsNoNumber_IsRefused_AndARightOneCountsForTheAnswers(string typed, string message)
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var page = await site.Owner.GetAsync($"/employer/workforce/{site.Made.Employer.Id}?returnTo={path}/check");

        var refused = await site.Owner.SubmitAsync(page, ("Input.Workers", typed));
        var changed = await site.Owner.SubmitAsync(refused, ("Input.Workers", "1,204"));
        var answered = await site.Owner.SubmitAsync(
            await site.Owner.GetAsync($"{path}/criteria/F2"), ("Input.Values[share]", "100"), ("Input.Values[zero]", "43"), ("Input.IsFinished", "true"));

        Assert.Equal([message], refused.Errors);
        Assert.Equal($"{path}/check", changed.Path);
        Assert.Contains("1,204", changed.Text, StringComparison.Ordinal);
        Assert.Equal(path, answered.Path);
    }

    [Fact]
    public async Task Workforce_OfAnotherEmployer_IsNotFound_AndAStalePageChangesNothing()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var address = $"/employer/workforce/{site.Made.Employer.Id}";
        var stale = await site.Owner.GetAsync(address);
        await site.Owner.SubmitAsync(await site.Owner.GetAsync(address), ("Input.Workers", "50"));

        var refused = await site.Owner.SubmitAsync(stale, ("Input.Workers", "60"));

        Assert.Equal(HttpStatusCode.NotFound, await site.Stranger.StatusOfAsync(address));
        Assert.Single(refused.Errors);
        Assert.Equal(50, await site.Host.QueryAsync(db => db.Employers.Select(e => e.Workers).SingleAsync()));
    }

    [Fact]
    public async Task Decision_CanBeReadAndPrinted_OnceTheEmployerWasTold()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.DecidedAsync();

        var home = await site.Owner.GetAsync("/employer");
        var decision = await site.Owner.GetAsync($"{path}/decision");
        var letter = await site.Owner.GetAsync($"{path}/letter");

        Assert.Contains("Read the decision", home.Text, StringComparison.Ordinal);
        Assert.Equal("Not awarded", decision.Heading);
        Assert.Contains("Nothing shows how people can speak up.", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPage_ForAStranger_IsNotFound()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();

        foreach (var page in new[] { "", "/criteria/F1", "/check", "/print", "/submit", "/sent", "/reply", "/withdraw", "/decision", "/letter", "/move", "/recognitions", "/payroll/F1" })
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, await site.Stranger.StatusOfAsync(path + page)));
        }
    }

    [Fact]
    public async Task Move_ToTheNewVersion_KeepsAnswersWhoseCriteriaStillExist()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        await site.AnswerAsync(path, "F1");
        await site.AnswerAsync(path, "J1");
        var older = ASmallCharter.Content;
        var changed = older with
        {
            Themes =
            [
                older.Themes[0] with { Criteria = [older.Themes[0].Criteria[0] with { Requirement = "Everybody, contractors too." }, older.Themes[0].Criteria[1]] },
                older.Themes[1] with { Criteria = [older.Themes[1].Criteria[0], older.Themes[1].Criteria[1] with { Code = "J3", Name = "Being heard" }] },
            ],
        };
        var now = site.Host.Clock.GetUtcNow();
        var newer = Charter.Draft(site.Made.Scheme.Id, 2, changed, importedBy: null, now);
        newer.Publish(new Actor(Guid.NewGuid(), [ActorRole.Administrator]), now);
        await site.Host.QueryAsync(async db =>
        {
            (await db.Charters.SingleAsync()).Retire(now);
            return await db.SaveChangesAsync();
        });
        await site.Host.SaveAsync(newer);

        var move = await site.Owner.SubmitAsync(await site.Owner.GetAsync($"{path}/move"), ("Input.LevelCode", "accredited"));

        Assert.Contains("Your draft is on the new version now", move.Text, StringComparison.Ordinal);
        Assert.Contains("Being heard", move.Text, StringComparison.Ordinal);
        var answers = await site.Host.QueryAsync(db => db.Answers.ToDictionaryAsync(a => a.CriterionCode));
        Assert.Equal("42", answers["F1"].Values["people"]);
        Assert.Equal((false, true), (answers["F1"].IsFinished, answers["J1"].IsFinished));
        Assert.True(answers.ContainsKey("J3"));
        Assert.Equal(HttpStatusCode.NotFound, await site.Owner.StatusOfAsync($"{path}/move"));
    }

    [Fact]
    public async Task Publication_OfASoleTrader_WaitsForTheirAgreement()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var trader = Employer.Join(
            EmployerNumber.Allot(), new EmployerProfile("Robin Reed", [], null, 1, OrganisationType.SoleTrader), site.Made.Owner.Id, site.Host.Clock.GetUtcNow());
        await site.Host.SaveAsync(trader);
        var path = $"/employer/publication/{trader.Id}";

        var home = await site.Owner.GetAsync("/employer");
        var refused = await site.Owner.SubmitAsync(await site.Owner.GetAsync(path), ("Input.TradingName", "Reed Repairs"));
        var agreed = await site.Owner.SubmitAsync(refused, ("Input.HasAgreed", "true"));
        var shown = await site.Owner.GetAsync(path);

        Assert.Contains("Say whether you may be named in public", home.Text, StringComparison.Ordinal);
        Assert.Equal(["Tick the box if you agree to be published"], refused.Errors);
        Assert.DoesNotContain("Say whether you may be named in public", agreed.Text, StringComparison.Ordinal);
        Assert.Contains("published as Reed Repairs", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.Stranger.StatusOfAsync(path));
        await site.Owner.SubmitAsync(shown, shown.Document.Forms.First(f => f.GetAttribute("action")?.EndsWith("TakeBack", StringComparison.Ordinal) == true));
        Assert.False(await site.Host.QueryAsync(db => db.Employers.Where(e => e.Id == trader.Id).Select(e => e.PublicationConsentAt != null).SingleAsync()));
    }

    [Fact]
    public async Task AContributor_IsOfferedNoSignature_AndAsksForItInstead()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AnsweredAsync();
        var contributor = await site.Host.VisitorAsync(site.Made.Contributor, hasTwoFactor: false);

        var submit = await contributor.GetAsync($"{path}/submit");
        var withdraw = await contributor.GetAsync($"{path}/withdraw");
        var check = await contributor.GetAsync($"{path}/check");
        var asked = await contributor.SubmitAsync(check, (IHtmlFormElement)check.Document.QuerySelector("form[action*=AskForSignature]")!);
        var home = await site.Owner.GetAsync("/employer");

        Assert.Empty(submit.Document.QuerySelectorAll("input[type=password]"));
        Assert.Empty(withdraw.Document.QuerySelectorAll("input[type=password]"));
        Assert.Contains("Only an owner or a signatory can withdraw", withdraw.Text, StringComparison.Ordinal);
        Assert.Contains("have a mail that asks them to sign", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Read and sign", home.Text, StringComparison.Ordinal);
        Assert.Contains("They were asked by e-mail on", (await contributor.GetAsync($"{path}/check")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Team_LetsAnOwnerAskAColleagueIn_AndOnlyThatAddressCanFollow()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = $"/employer/team/{site.Made.Employer.Id}";

        var refused = await site.Owner.SubmitAsync(await site.Owner.GetAsync(path), ("Input.Email", "nobody"));
        await site.Owner.SubmitAsync(refused, ("Input.Email", "erin@employer.example"), ("Input.Role", "Contributor"));
        var mail = await site.Host.NewestMailToAsync("erin@employer.example");
        var link = new Uri(mail.Split().Last(w => w.Contains("/accept?token=", StringComparison.Ordinal))).PathAndQuery;
        var others = await site.Owner.SubmitAsync(await site.Owner.GetAsync(link), ("token", Uri.UnescapeDataString(link.Split("token=")[1])));
        var joined = await site.Stranger.SubmitAsync(await site.Stranger.GetAsync(link), ("token", Uri.UnescapeDataString(link.Split("token=")[1])));

        Assert.Equal(["Enter an e-mail address, for example name@example.com", "Choose what your colleague does in the team"], refused.Errors);
        Assert.Contains("Olive Owner asks you to join the team of Calder Vale Foods Limited", others.Text, StringComparison.Ordinal);
        Assert.Contains("another e-mail address", Assert.Single(others.Errors), StringComparison.Ordinal);
        Assert.Contains("Calder Vale Foods Limited", joined.Text, StringComparison.Ordinal);
        Assert.Contains("An owner can add people", (await site.Stranger.GetAsync(path)).Text, StringComparison.Ordinal);
    }
}
