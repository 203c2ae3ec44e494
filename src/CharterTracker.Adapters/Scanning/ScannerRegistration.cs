using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Scanning;

/// <summary>Registers the virus scanner that the settings choose.</summary>
internal static class ScannerRegistration
{
    public static IServiceCollection AddScanner(this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        var setting = configuration["Scanner:Clamd"];
        if (string.IsNullOrEmpty(setting))
        {
            return isDevelopment
                ? services.AddSingleton<IMalwareScanner, NoScanner>()
                : throw new SettingInvalidException("Scanner:Clamd", "is missing: unix:/path or host:port of clamd");
        }
        var address = ClamdAddress.TryParse(setting)
            ?? throw new SettingInvalidException("Scanner:Clamd", $"'{setting}' is not unix:/path or host:port");
        return services.AddSingleton(address).AddSingleton<IMalwareScanner, ClamdScanner>();
    }
}
