using CharterTracker.Domain.Employers;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;

namespace CharterTracker.IntegrationTests.Employers;

public class RefusePublicationTests
{
    [Theory, EveryDatabase]
    public async Task Refuse_EndsTheTask_AndCanBeAnsweredOtherwiseLater(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var made = await AnEmployersCase.InAsync(system);
        var trader = Employer.Join(
            EmployerNumber.Allot(), new EmployerProfile("Robin Reed", [], null, 1, OrganisationType.SoleTrader), made.Owner.Id, system.Clock.GetUtcNow());
        await system.SaveAsync(trader);
        var refuse = new RefusePublicationCommand(trader.Id);
        system.As(made.AsOwner);
        Assert.Contains(EmployerTaskKind.PublicationConsent, await TasksAsync(system));

        Assert.Null((await system.SendAsync(refuse)).Failure);

        Assert.DoesNotContain(EmployerTaskKind.PublicationConsent, await TasksAsync(system));
        Assert.Equal(system.Clock.GetUtcNow(), (await ConsentAsync(system, trader)).RefusedAt);
        Assert.Null((await system.SendAsync(new GivePublicationConsentCommand(trader.Id, "Reed Repairs", HasAgreed: true))).Failure);
        Assert.Null((await ConsentAsync(system, trader)).RefusedAt);
        Assert.IsType<Failure.Conflict>((await system.SendAsync(refuse)).Failure);
        Assert.Null((await system.SendAsync(new WithdrawPublicationConsentCommand(trader.Id))).Failure);
        Assert.DoesNotContain(EmployerTaskKind.PublicationConsent, await TasksAsync(system));
        Assert.IsType<Failure.Conflict>((await system.SendAsync(new RefusePublicationCommand(made.Employer.Id))).Failure);
    }

    private static async Task<IEnumerable<EmployerTaskKind>> TasksAsync(TestSystem system) =>
        (await system.SendAsync(new GetEmployerHomeQuery())).Value.Tasks.Select(t => t.Kind);

    private static async Task<PublicationConsent> ConsentAsync(TestSystem system, Employer trader) =>
        (await system.SendAsync(new GetPublicationConsentQuery(trader.Id))).Value;
}
