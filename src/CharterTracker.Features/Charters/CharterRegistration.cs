using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Charters;

internal static class CharterRegistration
{
    public static IServiceCollection AddCharters(this IServiceCollection services) => services.AddScoped<CharterImporter>();
}
