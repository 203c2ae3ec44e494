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

    /// <summary>Delivers mail, and answers with the path of the newest link of this kind in it, for example <c>/attest/</c>.</summary>
    public static async Task<string> LinkInMailAsync(this CharterWebHost host, string path)
    {
        await host.WorkAsync();
        var mails = new DirectoryInfo(Path.Combine(host.DataFolder, "mail")).GetFiles("*.eml").OrderByDescending(f => f.Name);
        foreach (var mail in mails)
        {
            // Quoted-printable breaks long lines with a trailing equals sign and writes an equals sign as =3D.
            var text = (await File.ReadAllTextAsync(mail.FullName)).Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
            var at = text.IndexOf(path, StringComparison.Ordinal);
            if (at >= 0)
            {
                return text[at..].Split([' ', '\r', '\n'], 2)[0];
            }
        }
        throw new InvalidOperationException($"No mail has a link to {path}");
    }
}
