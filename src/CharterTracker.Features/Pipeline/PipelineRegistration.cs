using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Pipeline;

internal static class PipelineRegistration
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddScoped<AuditTrail>()
        .AddScoped<RefusalLog>();
}
