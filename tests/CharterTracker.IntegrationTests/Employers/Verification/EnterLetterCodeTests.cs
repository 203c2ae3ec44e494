using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class EnterLetterCodeTests
{
    [Theory, EveryDatabase]
    public async Task Enter_TheCode_VerifiesTheEmployer(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var employer = await AnUnverifiedEmployer.InAsync(system);
        var code = await employer.LetterAsync();

        var entered = await system.As(employer.Made.AsSignatory).SendAsync(new EnterLetterCodeCommand(employer.Id, code));

        Assert.Null(entered.Failure);
        Assert.NotNull((await employer.StoredAsync()).VerifiedAt);
        Assert.Equal(VerificationWay.Letter, (await system.QueryAsync(db => db.EmployerVerifications.SingleAsync())).Way);
        Assert.Null((await system.QueryAsync(db => db.EmployerLetters.SingleAsync())).Code);
    }

    [Theory, EveryDatabase]
    public async Task Enter_FiveWrongCodes_EndsTheLetter(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var employer = await AnUnverifiedEmployer.InAsync(system);
        var code = await employer.LetterAsync();
        system.As(employer.Made.AsOwner);

        for (var n = 0; n < 5; n++)
        {
            Assert.IsType<Failure.Invalid>((await system.SendAsync(new EnterLetterCodeCommand(employer.Id, "UUUUUUUU"))).Failure);
        }
        var late = await system.SendAsync(new EnterLetterCodeCommand(employer.Id, code));

        Assert.IsType<Failure.Conflict>(late.Failure);
        Assert.Null((await employer.StoredAsync()).VerifiedAt);
    }

    [Fact]
    public async Task Enter_AfterTheLastDay_WithAnOlderCode_OrByAStranger_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var employer = await AnUnverifiedEmployer.InAsync(system);
        var older = await employer.LetterAsync();
        system.Clock.Advance(TimeSpan.FromDays(1));
        await system.As(employer.Lead).SendAsync(new PrintLetterCommand(employer.Id, await employer.VersionAsync()));

        Assert.IsType<Failure.Invalid>((await system.As(employer.Made.AsOwner).SendAsync(new EnterLetterCodeCommand(employer.Id, older)))
            .Failure);
        Assert.IsType<Failure.NotFound>((await system.As(FakeUser.Person()).SendAsync(new EnterLetterCodeCommand(employer.Id, older)))
            .Failure);
        system.Clock.Advance(TimeSpan.FromDays(29));
        var newest = (await system.QueryAsync(db => db.EmployerLetters.OrderByDescending(l => l.PrintedAt).FirstAsync())).Code;
        Assert.IsType<Failure.Conflict>((await system.As(employer.Made.AsOwner).SendAsync(new EnterLetterCodeCommand(employer.Id, newest)))
            .Failure);
        Assert.Null((await employer.StoredAsync()).VerifiedAt);
    }
}
