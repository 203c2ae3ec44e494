using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class AddIdentifierTests
{
    [Fact]
    public async Task Add_EndsTheVerification_AndTheDetailsSaySo()
    {
        await using var system = await TestSystem.StartAsync();
        var employer = await AnUnverifiedEmployer.InAsync(system);
        await system.As(employer.Lead).SendAsync(new AcceptDomainCommand(employer.Id, await employer.VersionAsync(), "calder.test"));
        system.As(employer.Made.AsOwner);
        Assert.False((await system.SendAsync(new GetEmployerDetailsQuery(employer.Id))).Value.HasLapsed);

        await system.SendAsync(new AddIdentifierCommand(employer.Id, new NewIdentifier("GB-CHC", "1123456")));

        var facts = (await system.SendAsync(new GetEmployerDetailsQuery(employer.Id))).Value;
        Assert.Equal((false, true), (facts.IsVerified, facts.HasLapsed));
        Assert.True((await system.As(employer.Lead).SendAsync(new GetVerificationQuery(employer.Id))).Value.HasLapsed);
        var again = await system.SendAsync(new AcceptDomainCommand(employer.Id, await employer.VersionAsync(), "calder.test"));
        Assert.Null(again.Failure);
    }

    [Fact]
    public async Task Add_OrRemove_EndsTheLetterThatWasPrintedForTheOldNumbers()
    {
        await using var system = await TestSystem.StartAsync();
        var employer = await AnUnverifiedEmployer.InAsync(system);
        var code = await employer.LetterAsync();
        system.As(employer.Made.AsOwner);

        await system.SendAsync(new RemoveIdentifierCommand(employer.Id, "GB-COH"));
        await system.SendAsync(new AddIdentifierCommand(employer.Id, new NewIdentifier("GB-COH", "00445790")));
        var entered = await system.SendAsync(new EnterLetterCodeCommand(employer.Id, code));

        Assert.IsType<Failure.Conflict>(entered.Failure);
        Assert.Null((await employer.StoredAsync()).VerifiedAt);
    }

    [Fact]
    public async Task Add_ANumberThatIsTaken_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var (person, other) = AScheme.Join("Other Limited", companyNumber: "07654321");
        await system.SaveAsync(person, other);
        await system.SendAsync(new RemoveIdentifierCommand(made.Employer.Id, "GB-COH"));

        var added = await system.SendAsync(new AddIdentifierCommand(made.Employer.Id, new NewIdentifier("GB-COH", "7654321")));

        Assert.StartsWith(
            "This number belongs to another organisation here", Assert.IsType<Failure.Conflict>(added.Failure).Message, StringComparison.Ordinal);
        Assert.False(await system.QueryAsync(db => db.Employers.AnyAsync(e => e.Id == made.Employer.Id && e.Identifiers.Any())));
    }
}
