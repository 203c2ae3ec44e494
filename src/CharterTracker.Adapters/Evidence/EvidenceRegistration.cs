using CharterTracker.Adapters.Evidence.Checks;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Evidence;

/// <summary>Registers the store and the checks of evidence.</summary>
internal static class EvidenceRegistration
{
    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddSingleton<IEvidenceInspector, EvidenceInspector>();
        services.AddSingleton(provider => new EvidenceFolder(dataFolder, provider.GetRequiredService<TimeProvider>()));
        return (configuration["Evidence:Store"] ?? "FileSystem") switch
        {
            "FileSystem" => services.AddSingleton<IEvidenceStore, FileSystemEvidenceStore>(),
            "AzureBlob" or "S3" => throw new SettingInvalidException(
                "Evidence:Store", $"{configuration["Evidence:Store"]} is not part of this version: choose FileSystem"),
            var other => throw new SettingInvalidException("Evidence:Store", $"'{other}' is not FileSystem"),
        };
    }
}
