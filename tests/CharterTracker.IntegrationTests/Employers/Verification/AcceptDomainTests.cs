using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class AcceptDomainTests
{
    [Theory, EveryDatabase]
    public async Task Accept_ADomainOfTheTeam_VerifiesTheEmployer_AndTellsItsOwner(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var employer = await AnUnverifiedEmployer.InAsync(system);

        var accepted = await system.As(employer.Lead)
            .SendAsync(new AcceptDomainCommand(employer.Id, await employer.VersionAsync(), "calder.test"));

        Assert.Null(accepted.Failure);
        Assert.Equal(system.Clock.GetUtcNow(), (await employer.StoredAsync()).VerifiedAt);
        var kept = await system.QueryAsync(db => db.EmployerVerifications.SingleAsync());
        Assert.Equal((VerificationWay.Domain, "calder.test", employer.Lead.Id), (kept.Way, kept.Evidence, kept.ById));
        Assert.Contains(
            "Calder Vale Foods Limited is verified", await system.QueryAsync(db => db.Outbox.Select(m => m.Subject).ToListAsync()));
    }

    [Fact]
    public async Task Accept_ADomainThatNobodyInTheTeamHas_OrTwice_IsRefused()
    {
        await using var system = await TestSystem.StartAsync();
        var employer = await AnUnverifiedEmployer.InAsync(system);
        system.As(employer.Lead);

        Assert.IsType<Failure.Conflict>(
            (await system.SendAsync(new AcceptDomainCommand(employer.Id, await employer.VersionAsync(), "other.test"))).Failure);
        Assert.IsType<Failure.Invalid>((await system.SendAsync(new AcceptDomainCommand(employer.Id, await employer.VersionAsync(), null)))
            .Failure);
        Assert.Null((await employer.StoredAsync()).VerifiedAt);
        await system.SendAsync(new AcceptDomainCommand(employer.Id, await employer.VersionAsync(), "calder.test"));
        Assert.IsType<Failure.Conflict>(
            (await system.SendAsync(new AcceptDomainCommand(employer.Id, await employer.VersionAsync(), "calder.test"))).Failure);
    }

    [Fact]
    public async Task Accept_ByStaffOfAnotherScheme_OrSomebodyInTheTeam_FindsNothing()
    {
        await using var system = await TestSystem.StartAsync();
        var employer = await AnUnverifiedEmployer.InAsync(system);
        var command = new AcceptDomainCommand(employer.Id, await employer.VersionAsync(), "calder.test");

        FakeUser[] outsiders = [FakeUser.Staff(StaffRole.LeadAssessor, Guid.NewGuid()),
            FakeUser.Staff(StaffRole.LeadAssessor, employer.Made.Scheme.Id, employer.Made.Owner.Id)];
        foreach (var outsider in outsiders)
        {
            Assert.IsType<Failure.NotFound>((await system.As(outsider).SendAsync(command)).Failure);
        }
        Assert.IsType<Failure.Forbidden>((await system.As(FakeUser.Staff(StaffRole.Publisher, employer.Made.Scheme.Id)).SendAsync(command))
            .Failure);
    }
}
