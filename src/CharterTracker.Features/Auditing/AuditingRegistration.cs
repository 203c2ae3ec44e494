using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Auditing;

internal static class AuditingRegistration
{
    public static IServiceCollection AddAuditing(this IServiceCollection services) => services
        .AddScoped<AuditSealer>();
}
