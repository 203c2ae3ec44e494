using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Testing.Web;

/// <summary>Runs background jobs when the test says so, so that nothing has to be waited for.</summary>
public static class BackgroundJobs
{
    /// <summary>Scans what is in quarantine and delivers what is in the outbox.</summary>
    public static async Task RunJobAsync(this CharterWebHost host)
    {
        await host.Services.GetRequiredService<JobRunner<ScanJob>>().RunOnceAsync(CancellationToken.None);
        await host.Services.GetRequiredService<JobRunner<OutboxJob>>().RunOnceAsync(CancellationToken.None);
    }
}
