using CharterTracker.Adapters.Certificates;
using CharterTracker.Adapters.Charters;
using CharterTracker.Adapters.Directories;
using CharterTracker.Adapters.Evidence;
using CharterTracker.Adapters.Keys;
using CharterTracker.Adapters.Mail;
using CharterTracker.Adapters.Payrolls;
using CharterTracker.Adapters.Scanning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CharterTracker.Adapters;

/// <summary>
/// Registers the adapters to the outside world that the settings choose. A wrong or missing setting stops the start with one line that
/// names it.
/// </summary>
public static class AdapterRegistration
{
    public static IServiceCollection AddAdapters(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var dataFolder = Path.GetFullPath(configuration["DataFolder"] ?? "data", environment.ContentRootPath);
        return services
            .AddKeys(configuration, dataFolder, mayMakeKey: environment.IsDevelopment())
            .AddCompanyLists()
            .AddCharterPacks()
            .AddPayrollReading()
            .AddEvidence(configuration, dataFolder)
            .AddScanner(configuration, environment.IsDevelopment())
            .AddMail(configuration, dataFolder, environment.IsDevelopment())
            .AddCertificates();
    }
}
