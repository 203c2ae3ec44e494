using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Applications;

public class SaveAnswerTests
{
    [Theory, EveryDatabase]
    public async Task Save_StoresTheValuesTidied_AndAnswersWithTheNewVersion(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        var command = await CommandAsync(made, id, ("paid", "yes"), ("people", " 1,204 "), ("unasked", "x"));

        var saved = await system.SendAsync(command with { IsFinished = true });

        var answer = await made.AnswerOfAsync(id, "F1");
        Assert.Equal(answer.Version, saved.Value.Version);
        Assert.Equal(new Dictionary<string, string> { ["paid"] = "yes", ["people"] = "1204" }, answer.Values);
        Assert.True(answer.IsFinished);
        Assert.Equal(made.Owner.Id, answer.SavedBy);
    }

    [Theory, EveryDatabase]
    public async Task Save_WhenAFinishedSectionIsAutosaved_StaysFinishedUntilSomethingIsMissing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        await system.SendAsync(await CommandAsync(made, id, ("paid", "yes"), ("people", "7")) with { IsFinished = true });

        var mended = await system.SendAsync(await CommandAsync(made, id, ("paid", "yes"), ("people", "8")) with { IsAutosave = true });
        var isStillFinished = (await made.AnswerOfAsync(id, "F1")).IsFinished;
        var emptied = await system.SendAsync(await CommandAsync(made, id, ("people", "8")) with { IsAutosave = true });

        Assert.False(mended.Value.IsReopened);
        Assert.True(isStillFinished);
        Assert.True(emptied.Value.IsReopened);
        Assert.False((await made.AnswerOfAsync(id, "F1")).IsFinished);
    }

    [Theory, EveryDatabase]
    public async Task Save_WhenAColleagueWasFaster_KeepsBothTexts(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        var stale = await CommandAsync(made, id, ("people", "7"));
        await system.As(made.AsContributor).SendAsync(await CommandAsync(made, id, ("people", "8")));

        var saved = await system.As(made.AsOwner).SendAsync(stale);

        Assert.True(saved.Value.IsCompeting);
        Assert.Equal("8", (await made.AnswerOfAsync(id, "F1")).Values["people"]);
        var competing = await system.QueryAsync(db => db.CompetingAnswers.SingleAsync());
        Assert.Equal("7", competing.Values["people"]);
        Assert.Equal(made.Owner.Id, competing.WrittenBy);
    }

    [Theory, EveryDatabase]
    public async Task Choose_TheOtherText_MakesItTheAnswer(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        var stale = await CommandAsync(made, id, ("people", "7"));
        await system.SendAsync(await CommandAsync(made, id, ("people", "8")));
        await system.SendAsync(stale);
        var competing = await system.QueryAsync(db => db.CompetingAnswers.SingleAsync());
        var answer = await made.AnswerOfAsync(id, "F1");

        var result = await system.SendAsync(new ChooseAnswerCommand(id, competing.Id, answer.Version, competing.Version, TakesCompetingAnswer: true));

        Assert.Null(result.Failure);
        Assert.Equal("7", (await made.AnswerOfAsync(id, "F1")).Values["people"]);
        Assert.Equal(0, await system.QueryAsync(db => db.CompetingAnswers.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Save_TwentyAtOnceOnOneVersion_LosesNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        var command = await CommandAsync(made, id);

        var results = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => system.SendAsync(command with { Values = new Dictionary<string, string> { ["people"] = $"{i}" } })));

        // One was saved; the others were kept as competing answers, or were told to try again with their text still on the page.
        Assert.Single(results, r => r.Failure is null && !r.Value.IsCompeting);
        Assert.All(results.Where(r => r.Failure is not null), r => Assert.IsType<Failure.Conflict>(r.Failure));
    }

    [Theory]
    [InlineData("people", "a few", "Enter a whole number in figures, 0 or more, for example 42")]
    [InlineData("people", "-1", "Enter 0 or more. If there are none, enter 0")]
    [InlineData("people", "1.5", "Enter a whole number, without a decimal point")]
    [InlineData("paid", "maybe", "Choose yes or no")]
    public async Task Save_WhenMalformed_SaysSoBesideTheQuestion_AndAnAutosaveKeepsItAsTyped(string question, string typed, string message)
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        var command = await CommandAsync(made, id, (question, typed));

        var refused = await system.SendAsync(command);
        var kept = await system.SendAsync(command with { IsAutosave = true });

        Assert.Equal(new FieldError($"Values[{question}]", message), Assert.Single(Assert.IsType<Failure.Invalid>(refused.Failure).Errors));
        Assert.Null(kept.Failure);
        Assert.Equal(typed, (await made.AnswerOfAsync(id, "F1")).Values[question]);
    }

    [Fact]
    public async Task Save_AsFinishedWithQuestionsOpen_NamesEach()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();

        var result = await system.SendAsync((await CommandAsync(made, id)) with { IsFinished = true });

        Assert.Equal(["Values[paid]", "Values[people]"], Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task Save_WithACredentialInForce_NeedsNoAnswers()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.StartedAsync();
        var command = await CommandAsync(made, id, ("credential.code", "lwf"), ("credential.number", "LW-1"), ("credential.expires", "2026-11-23"));

        var expired = await system.SendAsync(command with { IsFinished = true });
        var inForce = await system.SendAsync(command with
        {
            IsFinished = true,
            Values = new Dictionary<string, string>(command.Values) { ["credential.expires"] = "2026-11-24" },
        });

        Assert.Equal("Values[credential.expires]", Assert.Single(Assert.IsType<Failure.Invalid>(expired.Failure).Errors).Field);
        Assert.Null(inForce.Failure);
    }

    [Fact]
    public async Task Save_BySomebodyElse_IsNotFound()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var command = await CommandAsync(made, await made.StartedAsync(), ("people", "7"));

        var result = await system.As(FakeUser.Person()).SendAsync(command);

        Assert.IsType<Failure.NotFound>(result.Failure);
    }

    [Fact]
    public async Task Save_AfterItWasSent_IsRefusedAndNamesTheState()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var id = await made.SubmittedAsync();

        var result = await system.SendAsync(await CommandAsync(made, id, ("people", "7")));

        Assert.Equal("This application has already been sent, so it cannot be changed", Assert.IsType<Failure.Conflict>(result.Failure).Message);
    }

    private static async Task<SaveAnswerCommand> CommandAsync(AnEmployersCase made, Guid id, params (string Question, string Value)[] values)
    {
        var answer = await made.AnswerOfAsync(id, "F1");
        return new SaveAnswerCommand(id, "F1", answer.Version, values.ToDictionary(v => v.Question, v => v.Value), IsFinished: false);
    }
}
