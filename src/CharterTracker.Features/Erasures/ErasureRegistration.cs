using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Erasures;

public static class ErasureRegistration
{
    public static IServiceCollection AddErasures(this IServiceCollection services) => services.AddScoped<Eraser>();
}
