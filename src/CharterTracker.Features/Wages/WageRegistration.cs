using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Wages;

internal static class WageRegistration
{
    public static IServiceCollection AddWages(this IServiceCollection services) => services
        .AddSingleton<RecentRateTable>()
        .AddScoped<RateTables>()
        .AddScoped<RateEffects>()
        .AddScoped<WageMail>();
}
