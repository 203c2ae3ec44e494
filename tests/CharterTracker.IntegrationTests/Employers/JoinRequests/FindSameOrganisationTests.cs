using CharterTracker.Features.Employers;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Employers;

public class FindSameOrganisationTests
{
    [Theory, EveryDatabase]
    public async Task Find_WithItsNumberOrNearlyItsName_FindsIt(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        system.As(FakeUser.Person());

        var byNumber = await system.SendAsync(
            new FindSameOrganisationQuery("Another Name", [new NewIdentifier("GB-COH", "GB-COH-1234567"), new NewIdentifier(null, null)]));
        var byName = await system.SendAsync(new FindSameOrganisationQuery("Calder Vale Food Ltd", []));
        var neither = await system.SendAsync(new FindSameOrganisationQuery("Calder Vale", [new NewIdentifier("GB-CHC", "1234567")]));

        Assert.Equal(made.Employer.Number, Assert.Single(byNumber.Value.Employers).Number);
        Assert.Equal(made.Employer.Number, Assert.Single(byName.Value.Employers).Number);
        Assert.Empty(neither.Value.Employers);
    }
}
