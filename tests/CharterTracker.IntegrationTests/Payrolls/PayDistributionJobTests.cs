using CharterTracker.Features.Jobs;
using CharterTracker.Features.Payrolls;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Payrolls;

public class PayDistributionJobTests
{
    [Theory, EveryDatabase]
    public async Task RunOnce_TwelveMonthsAfterTheAccreditation_ForgetsHowPayIsSpread_AndKeepsTheOutcome(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind, services => services.AddJob<PayDistributionJob>());
        var made = await AnEmployersCase.InAsync(system);
        await made.HoldAsync("aspiring");
        await APayrollCheck.OfAsync(made, (await system.QueryAsync(db => db.Accreditations.SingleAsync())).ApplicationId, 13_45);

        // Held until 24 November 2027.
        system.Clock.SetUtcNow(new DateTimeOffset(2028, 11, 24, 12, 0, 0, TimeSpan.Zero));
        var onTheLastDay = await RunAsync(system);
        system.Clock.Advance(TimeSpan.FromDays(1));
        var after = await RunAsync(system);
        var again = await RunAsync(system);

        Assert.Equal([0, 1, 0], [onTheLastDay, after, again]);
        var check = await system.QueryAsync(db => db.PayrollChecks.SingleAsync());
        Assert.Equal((0, 1, system.Clock.GetUtcNow()), (check.Distribution.People, check.Counts.Lines, check.DistributionForgottenAt));
    }

    [Fact]
    public async Task RunOnce_ForAnApplicationOnItsWay_KeepsItHoweverLongItTakes()
    {
        await using var system = await TestSystem.StartAsync(DatabaseKind.Sqlite, services => services.AddJob<PayDistributionJob>());
        var made = await AnEmployersCase.InAsync(system);
        await APayrollCheck.OfAsync(made, await made.StartedAsync(), 13_45);

        system.Clock.Advance(TimeSpan.FromDays(2000));

        Assert.Equal(0, await RunAsync(system));
    }

    private static async Task<int> RunAsync(TestSystem system)
    {
        system.As(FakeUser.TheConsole);
        return await system.Services.GetRequiredService<JobRunner<PayDistributionJob>>()
            .RunOnceAsync(TestContext.Current.CancellationToken);
    }
}
