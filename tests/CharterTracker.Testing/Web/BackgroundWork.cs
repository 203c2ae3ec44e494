using CharterTracker.Features.Correspondence;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Testing.Web;

/// <summary>What workers do by themselves, done when the test says so: nothing has to be waited for.</summary>
public static class BackgroundWork
{
    /// <summary>Scans what is in quarantine and delivers what is in the outbox.</summary>
    public static async Task WorkAsync(this CharterWebHost host)
    {
        await host.Services.GetRequiredService<Worker<ScanWork>>().RunOnceAsync(CancellationToken.None);
        await host.Services.GetRequiredService<Worker<OutboxWork>>().RunOnceAsync(CancellationToken.None);
    }
}
