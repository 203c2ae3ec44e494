using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Payrolls;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Applications;

/// <summary>A reply carries what was asked about, and nothing else.</summary>
public class ReplyToClarificationTests
{
    [Theory, EveryDatabase]
    public async Task Reply_LeavesOutWhatMissedAnEarlierDeadline_AndTheCheckPageSaysSo(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.SubmittedAsync();
        await LetClarificationLapseAsync(made, id, "F1", unsent: async () => await WriteAsync(made, id, "F1", ("paid", "no"), ("people", "45")));
        await AskAsync(made, id, "F2");
        await WriteAsync(made, id, "F2", ("share", "90"));

        var check = (await system.SendAsync(new GetCheckAnswersQuery(id))).Value;
        await ReplyAsync(made, id);

        Assert.Contains("42", check.Cards.Single(c => c.Code == "F1").Rows.Select(r => r.Value));
        var sent = await NewestAsync(system);
        Assert.Equal(("yes", "42", "90"), (sent["answers/F1/paid"], sent["answers/F1/people"], sent["answers/F2/share"]));
        Assert.Equal("45", (await made.AnswerOfAsync(id, "F1")).Values["people"]);
    }

    /// <summary>"Print what you sent" is printed with the fingerprint of what was sent, so it shows that and nothing later.</summary>
    [Theory, EveryDatabase]
    public async Task AfterSending_EveryPageShowsWhatWasSent_AndWhatCameTooLateAsSuch(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.SubmittedAsync();
        await LetClarificationLapseAsync(made, id, "F1", unsent: async () =>
        {
            await WriteAsync(made, id, "F1", ("paid", "yes"), ("people", "45"));
            await system.SaveAsync(Evidence(made, await made.ApplicationAsync(id), "F1"));
        });
        system.As(made.AsOwner);
        await CountAsync(made, "60");
        await system.SendAsync(new AddWorkplaceCommand(made.Employer.Id, new NewWorkplace("Depot", "E08000014", null)));

        var print = (await system.SendAsync(new GetCheckAnswersQuery(id))).Value;
        var sheet = (await system.SendAsync(new GetAnswerQuery(id, "F1"))).Value;
        var tasks = (await system.SendAsync(new GetTaskListQuery(id))).Value.Themes.SelectMany(t => t.Tasks).ToList();

        var card = print.Cards.Single(c => c.Code == "F1");
        Assert.Equal(["Yes", "42"], card.Rows.Select(r => r.Value));
        Assert.Empty(card.Files);
        Assert.Equal(42, print.Workers);
        Assert.Equal(["Bakery, Liverpool, L1 8JQ"], print.Workplaces);
        Assert.Empty(print.OtherChanges);
        Assert.Equal(["Yes", "42"], sheet.Rows.Select(r => r.Value));
        Assert.Empty(sheet.Evidence);
        Assert.Equal(["policy.pdf"], sheet.UnsentFiles.Select(f => f.FileName));
        Assert.Equal([("42", "45")], sheet.Unsent.Select(u => (u.Saved, u.Other)));
        Assert.All(tasks, t => Assert.Equal((null, 0), (t.State, t.Files)));
    }

    [Fact]
    public async Task Reply_CarriesTheOrganisationAsItIsNow_AndItsPageSaysWhatThatChanges()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.SubmittedAsync();
        await AskAsync(made, id, "F2");
        await WriteAsync(made, id, "F2", ("share", "90"));
        var union = Union.List("A made-up union of bakers");
        await system.SaveAsync(union);
        Assert.Empty((await system.SendAsync(new GetCheckAnswersQuery(id))).Value.OtherChanges);
        await CountAsync(made, "60");
        await system.SaveAsync(Recognition.Record(
            made.Employer.Id, union.Id, new RecognitionDetails(RecognitionKind.Voluntary, "Drivers", 40, new DateOnly(2019, 4, 1)), Contributor(made), system.Clock.GetUtcNow()));

        var check = (await system.SendAsync(new GetCheckAnswersQuery(id))).Value;
        await ReplyAsync(made, id);

        Assert.Equal(
            [
                new Difference("People who work for you", "42", "60"),
                new Difference($"Recognition of {union.Name}", null, "Drivers: By agreement, since 1 April 2019, 40 covered"),
            ],
            check.OtherChanges);
        Assert.Equal("60", (await NewestAsync(system))["profile/workers"]);
    }

    private static async Task CountAsync(AnEmployersCase made, string workers)
    {
        var version = (await made.System.SendAsync(new GetEmployerDetailsQuery(made.Employer.Id))).Value.Version;
        Assert.Null((await made.System.SendAsync(new UpdateWorkforceCommand(made.Employer.Id, version, workers))).Failure);
    }

    [Theory, EveryDatabase]
    public async Task Staff_ReadThePayrollCheckThatWasSent_NotALaterOne(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync();
        await CheckAsync(made, id, PayOutcome.MeetsDue);
        await system.SendAsync(await made.SubmissionOfAsync(id));
        await system.SaveAsync(ConflictDeclaration.Make(id, made.Lead.Id, hasConflict: false, nature: null, system.Clock.GetUtcNow()));
        await LetClarificationLapseAsync(made, id, "F1", unsent: () => CheckAsync(made, id, PayOutcome.Below));

        Assert.Equal(PayOutcome.MeetsDue, await ReadByLeadAsync(made, id));
        await AskAsync(made, id, "F2");
        await ReplyAsync(made, id);
        Assert.Equal(PayOutcome.MeetsDue, await ReadByLeadAsync(made, id));
        await AskAsync(made, id, "F1");
        await ReplyAsync(made, id);
        Assert.Equal(PayOutcome.Below, await ReadByLeadAsync(made, id));
    }

    [Fact]
    public async Task Submit_LeavesOutEvidenceOfACriterionThatTheLevelDoesNotAsk()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync();
        var draft = await made.ApplicationAsync(id);
        await system.SaveAsync(Evidence(made, draft, "F1"), Evidence(made, draft, "X9"));

        await system.SendAsync(await made.SubmissionOfAsync(id));

        Assert.Equal(["evidence/F1"], (await NewestAsync(system)).Keys.Where(p => p.StartsWith("evidence/", StringComparison.Ordinal)).Select(p => p[..11]));
    }

    private static EvidenceItem Evidence(AnEmployersCase made, Application application, string code)
    {
        var file = new StoredFile("policy.pdf", "application/pdf", 10, new string('a', 64), code, "key");
        return EvidenceItem.Receive(application, Guid.NewGuid(), code, "policy", file, expiresOn: null, Contributor(made), made.System.Clock.GetUtcNow());
    }

    private static async Task CheckAsync(AnEmployersCase made, Guid id, PayOutcome outcome)
    {
        made.System.Clock.Advance(TimeSpan.FromMinutes(1));
        var counts = outcome == PayOutcome.Below ? new PayCounts(20, 0, 0, 20, 0, 0) : new PayCounts(20, 0, 20, 0, 0, 0);
        // The same file each time, read with another result.
        await made.System.SaveAsync(PayrollCheck.Record(
            await made.ApplicationAsync(id),
            "F1",
            new PayrollFile(new DateOnly(2026, 10, 31), new string('b', 64), "1", "test", new PayrollColumnsRead([], [])),
            new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true),
            new PayRates(new RatePair(1260, 1385), null, null, "1"),
            new PayFindings(counts, PayDistribution.Empty, [], ZeroHoursOutcome.CannotTell, 0),
            Contributor(made),
            made.System.Clock.GetUtcNow()));
    }

    private static async Task<PayOutcome> ReadByLeadAsync(AnEmployersCase made, Guid id)
    {
        var lead = FakeUser.Staff(StaffRole.LeadAssessor, made.Scheme.Id, made.Lead.Id);
        return (await made.System.As(lead).SendAsync(new GetPayrollOutcomeQuery(id, "F1"))).Value.Outcome;
    }

    private static Actor Contributor(AnEmployersCase made) => new(made.Contributor.Id, [ActorRole.EmployerContributor]);

    private static Task AskAsync(AnEmployersCase made, Guid id, string code)
    {
        var lead = new Actor(made.Lead.Id, [ActorRole.LeadAssessor]);
        var now = made.System.Clock.GetUtcNow();
        made.System.As(made.AsOwner);
        return made.MoveAsync(id, a =>
        {
            if (a.Status == ApplicationStatus.Submitted)
            {
                a.Accept(unionDisagreementIsOpen: false, lead);
                a.Allocate(0, lead);
            }
            a.SendClarification("How do you count them?", [code], now.AddDays(14), now, lead);
        });
    }

    private static async Task LetClarificationLapseAsync(AnEmployersCase made, Guid id, string code, Func<Task> unsent)
    {
        await AskAsync(made, id, code);
        await unsent();
        made.System.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Null((await made.System.As(FakeUser.TheConsole).SendAsync(new PassClarificationDeadlineCommand(id))).Failure);
    }

    private static async Task WriteAsync(AnEmployersCase made, Guid id, string code, params (string Key, string Value)[] values)
    {
        var answer = await made.AnswerOfAsync(id, code);
        var written = await made.System.SendAsync(new SaveAnswerCommand(id, code, answer.Version, values.ToDictionary(v => v.Key, v => v.Value), IsFinished: true));
        Assert.Null(written.Failure);
    }

    private static async Task ReplyAsync(AnEmployersCase made, Guid id)
    {
        var seen = await made.SubmissionOfAsync(id);
        var replied = await made.System.SendAsync(new ReplyToClarificationCommand(id, seen.Version, seen.Fingerprint, HasDeclared: true, FakeStepUp.RightProof));
        Assert.Null(replied.Failure);
    }

    private static async Task<Dictionary<string, string?>> NewestAsync(TestSystem system) =>
        (await system.QueryAsync(db => db.Submissions.OrderByDescending(s => s.Number).FirstAsync())).Items.ToDictionary(i => i.Path, i => i.Value);
}
