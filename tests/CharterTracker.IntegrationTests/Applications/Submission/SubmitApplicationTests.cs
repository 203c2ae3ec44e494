using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Applications;

public class SubmitApplicationTests
{
    [Theory, EveryDatabase]
    public async Task Submit_FreezesEverything_LocksTheAnswers_AndTellsBothSides(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync();
        var before = await made.AnswerOfAsync(id, "F1");

        var result = await system.As(made.AsSignatory).SendAsync(await made.SubmissionOfAsync(id));

        Assert.Null(result.Failure);
        Assert.Equal(ApplicationStatus.Submitted, (await made.ApplicationAsync(id)).Status);
        Assert.NotEqual(before.Version, (await made.AnswerOfAsync(id, "F1")).Version);
        var submission = await system.QueryAsync(db => db.Submissions.SingleAsync());
        Assert.True(submission.Verifies());
        var frozen = submission.Items.ToDictionary(i => i.Path, i => i.Value);
        Assert.Equal("42", frozen["answers/F1/people"]);
        Assert.Equal("Calder Vale Foods Limited", frozen["profile/name"]);
        Assert.Equal("01234567", frozen["profile/identifiers/GB-COH"]);
        Assert.Contains("E08000012", frozen.Values);
        Assert.StartsWith("I sign for Calder Vale Foods Limited.", submission.Declaration, StringComparison.Ordinal);
        Assert.Equal(
            ["lead@mersey.test", "olive.owner@calder.test", "sig.natory@calder.test"],
            (await system.QueryAsync(db => db.Outbox.Select(m => m.To).ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Submit_WhenAnAnswerWasChangedSinceItWasSeen_ChangesNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync();
        var command = await made.SubmissionOfAsync(id);
        var answer = await made.AnswerOfAsync(id, "F1");
        await system.SendAsync(new SaveAnswerCommand(
            id, "F1", answer.Version, new Dictionary<string, string> { ["paid"] = "no", ["people"] = "43" }, IsFinished: true));

        var result = await system.SendAsync(command);

        Assert.Contains("changed after you opened this page", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
        Assert.Equal(ApplicationStatus.Draft, (await made.ApplicationAsync(id)).Status);
        Assert.Equal(0, await system.QueryAsync(db => db.Submissions.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Submit_TenTimesAtOnce_SendsOne(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var command = await made.SubmissionOfAsync(await made.AnsweredAsync());

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => system.SendAsync(command)));

        Assert.Single(results, r => r.Failure is null);
        Assert.Equal(1, await system.QueryAsync(db => db.Submissions.CountAsync()));
    }

    [Fact]
    public async Task Submit_WithQuestionsOpen_SaysWhichIsFirst_AndThePageListsAll()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        await made.AnswerAsync(id, "F1");

        var check = await system.SendAsync(new GetCheckAnswersQuery(id));
        var result = await system.SendAsync(await made.SubmissionOfAsync(id));

        Assert.Equal(["F2", "J1", "J2"], check.Value.Missing.Select(m => m.Code));
        Assert.StartsWith("The application is not complete. Hours", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_AnyOneThemeFinished_IsEnoughWhereTheRuleSaysSo()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync("aspiring");
        await made.AnswerAsync(id, "J1");
        await made.AnswerAsync(id, "J2");

        var result = await system.SendAsync(await made.SubmissionOfAsync(id));

        Assert.Null(result.Failure);
    }

    [Fact]
    public async Task Submit_WithoutTheLevelsGates_NamesEach()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        await made.HoldAsync("accredited");
        var id = await made.AnsweredAsync("leading");
        system.Clock.Advance(TimeSpan.FromDays(400));

        var check = await system.SendAsync(new GetCheckAnswersQuery(id));

        Assert.Equal(
            [
                "Leading is for employers that hold Accredited already. Apply for that first",
                "Confirm this: We keep the law on pay",
                "Enter the number of your Investors in People",
                "Enter the day on which your Investors in People expires",
            ],
            check.Value.Missing.Select(m => m.Message));
    }

    [Fact]
    public async Task Submit_WithAWrongPassword_IsRefusedBesideTheField()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var command = await made.SubmissionOfAsync(await made.AnsweredAsync());

        var result = await system.SendAsync(command with { Proof = "wrong" });

        Assert.Equal("Proof", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
    }

    [Fact]
    public async Task Submit_WithoutTheDeclaration_IsRefusedBesideTheField()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var command = await made.SubmissionOfAsync(await made.AnsweredAsync());

        var result = await system.SendAsync(command with { HasDeclared = false });

        Assert.Equal("HasDeclared", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
    }

    [Fact]
    public async Task Submit_AsAContributorOnly_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync();

        var result = await system.As(made.AsContributor).SendAsync(await made.SubmissionOfAsync(id));

        Assert.IsType<Failure.Conflict>(result.Failure);
        Assert.Equal(ApplicationStatus.Draft, (await made.ApplicationAsync(id)).Status);
    }

    [Fact]
    public async Task Submit_ByAStranger_IsNotFound()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var command = await made.SubmissionOfAsync(await made.AnsweredAsync());

        var result = await system.As(FakeUser.Person()).SendAsync(command);

        Assert.IsType<Failure.NotFound>(result.Failure);
    }

    [Fact]
    public async Task Submit_OnAReplacedCharterAfterItsGrace_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.AnsweredAsync();
        await system.QueryAsync(async db =>
        {
            (await db.Charters.SingleAsync()).Retire(system.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        system.Clock.Advance(TimeSpan.FromDays(29));

        var result = await system.SendAsync(await made.SubmissionOfAsync(id));

        Assert.Contains("replaced", Assert.IsType<Failure.Conflict>(result.Failure).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Withdraw_FreesThePlaceInTheScheme(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.SubmittedAsync();
        var application = await made.ApplicationAsync(id);

        var result = await system.SendAsync(new WithdrawApplicationCommand(id, application.Version, "We merge with another firm.", FakeStepUp.RightProof));
        var next = await system.SendAsync(new StartApplicationCommand(made.Employer.Id, made.Published.Id, "aspiring"));

        Assert.Null(result.Failure);
        Assert.Equal(ApplicationStatus.Withdrawn, (await made.ApplicationAsync(id)).Status);
        Assert.Null(next.Failure);
    }

    [Theory, EveryDatabase]
    public async Task Reply_SendsTheNextSubmission_AndOnlyTheNamedCriteriaWereOpen(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await AskedAsync(made);
        var closed = await made.AnswerOfAsync(id, "F2");
        var open = await made.AnswerOfAsync(id, "F1");

        var refused = await system.SendAsync(new SaveAnswerCommand(id, "F2", closed.Version, new Dictionary<string, string> { ["share"] = "50" }, IsFinished: true));
        var written = await system.SendAsync(new SaveAnswerCommand(
            id, "F1", open.Version, new Dictionary<string, string> { ["paid"] = "yes", ["people"] = "44" }, IsFinished: true));
        var submission = await made.SubmissionOfAsync(id);
        var replied = await system.SendAsync(new ReplyToClarificationCommand(id, submission.Version, submission.Fingerprint, HasDeclared: true, FakeStepUp.RightProof));

        Assert.IsType<Failure.Conflict>(refused.Failure);
        Assert.Null(written.Failure);
        Assert.Null(replied.Failure);
        var application = await made.ApplicationAsync(id);
        Assert.Equal((ApplicationStatus.InAssessment, 2), (application.Status, application.Round));
        Assert.Equal([1, 2], await system.QueryAsync(db => db.Submissions.OrderBy(s => s.Number).Select(s => s.Number).ToListAsync()));
    }

    [Theory, EveryDatabase]
    public async Task PassDeadline_MovesOnOnlyWhatIsOverdue_AndKeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await AskedAsync(made);
        var open = await made.AnswerOfAsync(id, "F1");
        await system.SendAsync(new SaveAnswerCommand(id, "F1", open.Version, new Dictionary<string, string> { ["people"] = "45" }, IsFinished: false));
        system.As(FakeUser.TheConsole);

        var early = await system.SendAsync(new PassClarificationDeadlineCommand(id));
        system.Clock.Advance(TimeSpan.FromDays(15));
        var late = await system.SendAsync(new PassClarificationDeadlineCommand(id));

        Assert.IsType<Failure.Conflict>(early.Failure);
        Assert.Null(late.Failure);
        Assert.Equal(ApplicationStatus.InAssessment, (await made.ApplicationAsync(id)).Status);
        Assert.Equal("45", (await made.AnswerOfAsync(id, "F1")).Values["people"]);
        Assert.Equal(1, await system.QueryAsync(db => db.Submissions.CountAsync()));
    }

    private static async Task<Guid> AskedAsync(AnEmployersCase made)
    {
        var id = await made.SubmittedAsync();
        var lead = new Actor(made.Lead.Id, [ActorRole.LeadAssessor]);
        var now = made.System.Clock.GetUtcNow();
        await made.MoveAsync(id, a =>
        {
            a.Accept(unionDisagreementIsOpen: false, lead);
            a.Allocate(0, lead);
            a.SendClarification("How do you count them?", ["F1"], now.AddDays(14), now, lead);
        });
        return id;
    }
}
