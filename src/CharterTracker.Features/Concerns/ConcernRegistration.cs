using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Concerns;

internal static class ConcernRegistration
{
    public static IServiceCollection AddConcerns(this IServiceCollection services) => services
        .AddScoped<ConcernReceiver>()
        .AddScoped<ConcernMail>()
        .AddScoped<DerecognitionConcerns>();
}
