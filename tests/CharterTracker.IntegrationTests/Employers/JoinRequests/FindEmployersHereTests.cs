using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Employers;

public class FindEmployersHereTests
{
    [Theory, EveryDatabase]
    public async Task Find_ByNameOrNumberInAnySpelling_FindsTheEmployer(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        string[] spellings =
            ["calder vale", "Calder Vale Foods Ltd", "Calder Vale Fods", "CalderVale Foods", "1234567",
                "01234567", "GB-COH-01234567", "gb-coh 1234567", "1,234,567"];

        foreach (var text in spellings)
        {
            var found = await system.As(FakeUser.Person()).SendAsync(new FindEmployersHereQuery(text));

            Assert.Equal([new EmployerHere(made.Employer.Number, "Calder Vale Foods Limited", "GB-COH-01234567", "E08000012")],
                found.Value.Employers);
        }
    }

    [Theory, EveryDatabase]
    public async Task Find_BySomethingElse_FindsNothing(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        await AnEmployersCase.InAsync(system);

        foreach (var text in new[] { null, "", "x", "Calder Steel", "1234568", "GB-CHC-1234567", "100%", "Vale Foods of Wirral" })
        {
            Assert.Empty((await system.SendAsync(new FindEmployersHereQuery(text))).Value.Employers);
        }
    }

    [Theory, EveryDatabase]
    public async Task Find_ByAnEarlierName_FindsTheEmployerUnderItsNameNow(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        await system.SendAsync(new UpdateEmployerDetailsCommand(made.Employer.Id, made.Employer.Version,
            "Mersey Bread Ltd", OrganisationType.Business, "10710"));

        foreach (var text in new[] { "calder vale", "Calder Vale Fods", "mersey bread" })
        {
            Assert.Equal("Mersey Bread Ltd", Assert.Single((await system.SendAsync(new FindEmployersHereQuery(text))).Value.Employers)
                .Name);
        }
    }

    [Fact]
    public async Task Find_LeavesSoleTradersOut()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        var trader = Employer.Join(
            EmployerNumber.Allot(), new EmployerProfile("Thea Trader", [], null, 1, OrganisationType.SoleTrader),
            made.Owner.Id, system.Clock.GetUtcNow());
        await system.SaveAsync(trader);

        var found = await system.SendAsync(new FindEmployersHereQuery("Thea Trader"));

        Assert.Empty(found.Value.Employers);
    }
}
