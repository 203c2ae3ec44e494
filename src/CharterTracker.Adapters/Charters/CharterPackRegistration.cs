using CharterTracker.Features.Charters;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Charters;

public static class CharterPackRegistration
{
    public static IServiceCollection AddCharterPacks(this IServiceCollection services) => services.AddSingleton<IPackSchema, PackSchema>();
}
