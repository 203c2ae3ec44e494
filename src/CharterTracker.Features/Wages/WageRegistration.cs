using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Wages;

internal static class WageRegistration
{
    public static IServiceCollection AddWages(this IServiceCollection services) => services
        .AddScoped<RateTables>()
        .AddScoped<RateEffects>()
        .AddScoped<WageMail>();
}
