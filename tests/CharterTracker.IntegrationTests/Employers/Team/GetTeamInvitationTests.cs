using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Employers;

public class GetTeamInvitationTests
{
    [Theory, EveryDatabase]
    public async Task Get_BeforeItIsAccepted_SaysWhoAsks_AndForWhichEmployer(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var colleague = await system.SaveAsync(AnAccount.With("new@calder.test"));
        await system.SendAsync(new InviteToTeamCommand(made.Employer.Id, "new@calder.test", MembershipRole.Signatory));
        var token = (await system.QueryAsync(db => db.Outbox.Where(m => m.To == "new@calder.test").Select(m => m.Body).SingleAsync()))
            .Split("token=")[1].Split()[0];
        system.As(FakeUser.Person(colleague.Id));

        var shown = await system.SendAsync(new GetTeamInvitationQuery(made.Employer.Id, Uri.UnescapeDataString(token)));
        await system.SendAsync(new AcceptTeamInvitationCommand(made.Employer.Id, Uri.UnescapeDataString(token)));
        var used = await system.SendAsync(new GetTeamInvitationQuery(made.Employer.Id, Uri.UnescapeDataString(token)));

        Assert.Equal(new TeamInvitationDetails("Calder Vale Foods Limited", "Olive Owner", MembershipRole.Signatory), shown.Value);
        Assert.IsType<Failure.NotFound>(used.Failure);
        Assert.IsType<Failure.NotFound>((await system.SendAsync(new GetTeamInvitationQuery(made.Employer.Id, "guessed"))).Failure);
    }
}
