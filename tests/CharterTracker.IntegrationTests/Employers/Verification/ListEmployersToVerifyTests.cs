using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Employers;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;

namespace CharterTracker.IntegrationTests.Employers;

public class ListEmployersToVerifyTests
{
    [Theory, EveryDatabase]
    public async Task List_ShowsThoseNotVerified_AndFindsByEarlierNames(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var employer = await AnUnverifiedEmployer.InAsync(system);
        await system.As(employer.Made.AsOwner).SendAsync(new UpdateEmployerDetailsCommand(
            employer.Id, await employer.VersionAsync(), "Mersey Bread Limited", OrganisationType.Business, "10710"));
        system.As(employer.Lead);

        var open = (await system.SendAsync(new ListEmployersToVerifyQuery())).Value;
        var byEarlierName = (await system.SendAsync(new ListEmployersToVerifyQuery("calder vale"))).Value;
        var nothing = (await system.SendAsync(new ListEmployersToVerifyQuery("nobody"))).Value;
        await system.SendAsync(new AcceptDomainCommand(employer.Id, await employer.VersionAsync(), "calder.test"));
        var none = (await system.SendAsync(new ListEmployersToVerifyQuery())).Value;
        var all = (await system.SendAsync(new ListEmployersToVerifyQuery(All: true))).Value;

        Assert.Equal(("Mersey Bread Limited", false), (open.Items.Single().Name, open.Items.Single().WaitsAtIntake));
        Assert.Equal(employer.Id, byEarlierName.Items.Single().Id);
        Assert.Equal((0, 0, 1), (nothing.Total, none.Total, all.Total));
    }

    [Fact]
    public async Task List_OfAnotherScheme_IsEmpty_AndOfThePlatformHasAll()
    {
        await using var system = await TestSystem.StartAsync();
        await AnUnverifiedEmployer.InAsync(system);

        Assert.Equal(0, (await system.As(FakeUser.Staff(StaffRole.LeadAssessor, Guid.NewGuid()))
            .SendAsync(new ListEmployersToVerifyQuery())).Value.Total);
        Assert.Equal(1, (await system.As(FakeUser.Staff(StaffRole.Administrator, null)).SendAsync(new ListEmployersToVerifyQuery()))
            .Value.Total);
    }
}
