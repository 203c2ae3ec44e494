using CharterTracker.Features.Correspondence;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CharterTracker.Testing.Web;

/// <summary>What workers do by themselves, done when the test says so: nothing has to be waited for.</summary>
public static class BackgroundWork
{
    /// <summary>For <see cref="CharterWebHost.StartAsync"/>. Workers are the hosted services that a factory makes.</summary>
    public static void WithoutWorkers(IServiceCollection services)
    {
        foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory is not null).ToList())
        {
            services.Remove(worker);
        }
    }

    /// <summary>Scans what is in quarantine and delivers what is in the outbox.</summary>
    public static async Task WorkAsync(this CharterWebHost host)
    {
        await host.Services.GetRequiredService<Worker<ScanWork>>().RunOnceAsync(CancellationToken.None);
        await host.Services.GetRequiredService<Worker<OutboxWork>>().RunOnceAsync(CancellationToken.None);
    }
}
