using CharterTracker.Features.Charters;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Charters;

/// <summary>Registers the check of charter packs.</summary>
public static class CharterPackRegistration
{
    public static IServiceCollection AddCharterPacks(this IServiceCollection services) => services.AddSingleton<IPackSchema, PackSchema>();
}
