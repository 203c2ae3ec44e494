using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CharterTracker.Adapters.Keys;

/// <summary>Registers the sealing of secrets and of the key ring of ASP.NET Core.</summary>
public static class KeyRegistration
{
    /// <param name="mayMakeKey">Whether a missing key is made, as in Development; elsewhere it stops the start.</param>
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration configuration, string dataFolder, bool mayMakeKey)
    {
        // Read now, so that a missing key stops the start and not the first sign-in.
        var file = configuration[MasterKeys.Setting];
        var keys = (file, mayMakeKey) switch
        {
            (null or "", true) => MasterKeys.ReadOrMake(Path.Combine(dataFolder, "keys", "master.key")),
            (null or "", false) => throw new SettingInvalidException(MasterKeys.Setting, "is missing: name the file that holds the master key"),
            (_, true) => MasterKeys.ReadOrMake(file),
            _ => MasterKeys.Read(file),
        };
        services.AddSingleton<ISealer>(new MasterKeySealer(keys));
        services.AddDataProtection().SetApplicationName("CharterTracker").PersistKeysToDbContext<CharterDbContext>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlEncryptor = new SealedKeyRingEncryptor(provider.GetRequiredService<ISealer>())));
        return services;
    }
}
