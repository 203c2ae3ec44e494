using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class PrintLetterTests
{
    [Theory, EveryDatabase]
    public async Task Print_GoesToTheAddressOfTheRegister_AndToNoOther(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var employer = await AnUnverifiedEmployer.InAsync(system);

        var unlisted = await system.As(employer.Lead).SendAsync(new PrintLetterCommand(employer.Id, await employer.VersionAsync()));
        var code = await employer.LetterAsync();

        Assert.Contains("no letter can be sent", Assert.IsType<Failure.Conflict>(unlisted.Failure).Message, StringComparison.Ordinal);
        var letter = await system.QueryAsync(db => db.EmployerLetters.SingleAsync());
        Assert.Equal("CALDER VALE FOODS LIMITED\n1 Mill Lane\nLIVERPOOL\nL1 8JQ", letter.Address);
        Assert.Equal((code, employer.Lead.Id), (letter.Code, letter.PrintedBy));
    }

    [Fact]
    public async Task Print_WhereTheListHasNoStreet_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var employer = await AnUnverifiedEmployer.InAsync(system);
        await employer.ListAsync(street: null);

        var refused = await system.As(employer.Lead).SendAsync(new PrintLetterCommand(employer.Id, await employer.VersionAsync()));

        Assert.IsType<Failure.Conflict>(refused.Failure);
        Assert.IsType<Failure.Forbidden>(
            (await system.As(employer.Made.AsOwner).SendAsync(new PrintLetterCommand(employer.Id, await employer.VersionAsync()))).Failure);
    }
}
