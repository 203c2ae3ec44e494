using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Employers;

public class GetEmployerHereTests
{
    [Fact]
    public async Task Get_ByOurNumber_NamesTheEmployer_AndNobodyInItsTeam()
    {
        await using var system = await TestSystem.StartAsync();
        var made = await AnEmployersCase.InAsync(system);
        system.As(FakeUser.Person());

        var here = await system.SendAsync(new GetEmployerHereQuery(made.Employer.Number));
        var nobody = await system.SendAsync(new GetEmployerHereQuery("00000000"));

        Assert.Equal("Calder Vale Foods Limited", here.Value.Name);
        Assert.IsType<Failure.NotFound>(nobody.Failure);
    }
}
