using CharterTracker.Adapters.Directories;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Auditing;
using CharterTracker.Features.Demonstrations;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Demonstrations;

/// <summary>The demonstration plays the whole life of an application through the product's own requests, on every database.</summary>
public class DemonstrationTests
{
    [Theory, EveryDatabase]
    public async Task Seed_OnAnEmptyDatabase_PublishesTwoEmployers_AndLeavesAFilledOneAlone(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        host.Services.GetRequiredService<ConsoleProcess>().Begin();

        var first = await SeedAsync(host);
        var second = await SeedAsync(host);

        Assert.True(first);
        Assert.False(second);
        var names = await host.QueryAsync(db => db.RegisterRows.OrderBy(r => r.EmployerName).Select(r => r.EmployerName).ToListAsync());
        Assert.Equal(["Mersey Light and Power Limited", "Tees Rope Works CIC"], names);
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync(TestContext.Current.CancellationToken);
        var audit = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyAuditQuery(), TestContext.Current.CancellationToken);
        Assert.Null(audit.Value.Broken);
    }

    private static async Task<bool> SeedAsync(CharterWebHost host)
    {
        await using var companies = DemonstrationCompanies.Open();
        return await Demonstration.SeedAsync(host.Services, companies, _ => { }, TestContext.Current.CancellationToken);
    }
}
