using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Applications;

public class StartApplicationTests
{
    [Theory, EveryDatabase]
    public async Task Start_MakesADraftWithAReferenceAndARowForEveryAnswer(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);

        await made.HoldAsync("accredited");
        var id = await made.StartedAsync("leading");

        var application = await made.ApplicationAsync(id);
        Assert.Equal(ApplicationStatus.Draft, application.Status);
        Assert.Matches("^MFW-[0-9]{6}$", application.Reference);
        var codes = await system.QueryAsync(db => db.Answers.Where(a => a.ApplicationId == id).Select(a => a.CriterionCode).ToListAsync());
        Assert.Equal(["F1", "F2", "J1", "J2", "entry"], codes.Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Start_ForALevelThatNeedsAnother_WaitsUntilThatOrAHigherOneIsHeld(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var start = new StartApplicationCommand(made.Employer.Id, made.Published.Id, "leading");

        var refused = await system.SendAsync(start);
        var points = await PointsAsync();
        await made.HoldAsync("leading");
        var held = await PointsAsync();

        Assert.Equal("It is for employers that hold Accredited already. You do not yet. Apply for that first.", Assert.IsType<Failure.Conflict>(refused.Failure).Message);
        Assert.Equal((EligibilityAnswer.No, EligibilityAnswer.Yes), (points, held));
        Assert.Null((await system.SendAsync(start)).Failure);

        async Task<EligibilityAnswer> PointsAsync() =>
            (await system.SendAsync(new CheckEligibilityQuery(made.Employer.Id))).Value.Charters.Single().Levels.Single(l => l.Name == "Leading").Answer;
    }

    [Theory, EveryDatabase]
    public async Task Start_WhenOneIsLiveInTheScheme_IsAConflict(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await made.StartedAsync();

        var second = await system.SendAsync(new StartApplicationCommand(made.Employer.Id, made.Published.Id, "aspiring"));

        Assert.Contains("under way", Assert.IsType<Failure.Conflict>(second.Failure).Message, StringComparison.Ordinal);
        Assert.Equal(1, await system.QueryAsync(db => db.Applications.CountAsync()));
    }

    [Theory, EveryDatabase]
    public async Task Start_TenTimesAtOnce_StartsOne(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);

        var results = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => system.SendAsync(new StartApplicationCommand(made.Employer.Id, made.Published.Id, "aspiring"))));

        Assert.Single(results, r => r.Failure is null);
        Assert.All(results.Where(r => r.Failure is not null), r => Assert.IsType<Failure.Conflict>(r.Failure));
        Assert.Equal(1, await system.QueryAsync(db => db.Applications.CountAsync()));
    }

    [Fact]
    public async Task Start_ForSomebodyElsesEmployer_IsNotFound()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);

        var result = await system.As(FakeUser.Person()).SendAsync(new StartApplicationCommand(made.Employer.Id, made.Published.Id, "aspiring"));

        Assert.IsType<Failure.NotFound>(result.Failure);
    }

    [Fact]
    public async Task Start_AsASignatoryOnly_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);

        var result = await system.As(made.AsSignatory).SendAsync(new StartApplicationCommand(made.Employer.Id, made.Published.Id, "aspiring"));

        Assert.IsType<Failure.Conflict>(result.Failure);
    }

    [Fact]
    public async Task Start_WithoutALevel_SaysSoBesideTheField()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);

        var result = await system.SendAsync(new StartApplicationCommand(made.Employer.Id, made.Published.Id, null));

        Assert.Equal(new FieldError("LevelCode", "Choose a level"), Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors));
    }
}
