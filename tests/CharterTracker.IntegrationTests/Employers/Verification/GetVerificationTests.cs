using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;

namespace CharterTracker.IntegrationTests.Employers;

public class GetVerificationTests
{
    [Theory, EveryDatabase]
    public async Task Get_ShowsTheTeamsAddresses_EarlierNames_AndWhatWasShown(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var employer = await AnUnverifiedEmployer.InAsync(system);
        await system.As(employer.Made.AsOwner).SendAsync(new UpdateEmployerDetailsCommand(
            employer.Id, await employer.VersionAsync(), "Calder Foods Limited", OrganisationType.Business, "10710"));

        var before = (await system.As(employer.Lead).SendAsync(new GetVerificationQuery(employer.Id))).Value;
        await system.SendAsync(new AcceptDomainCommand(employer.Id, before.Version, before.Domains.Single()));
        var after = (await system.SendAsync(new GetVerificationQuery(employer.Id))).Value;

        Assert.Equal(("Calder Foods Limited", false), (before.Name, before.IsVerified));
        Assert.Equal(["Calder Vale Foods Limited"], before.FormerNames.Select(n => n.Name));
        Assert.Equal(["Con Tributor", "Olive Owner", "Sig Natory"], before.Team.Select(t => t.Name));
        Assert.All(before.Team, t => Assert.True(t is { IsConfirmed: true, Domain: "calder.test" }));
        Assert.Null(before.Address);
        var shown = Assert.Single(after.Shown);
        Assert.Equal((VerificationWay.Domain, "Lee Lead", "calder.test", true), (shown.Way, shown.By, shown.Evidence, after.IsVerified));
    }
}
