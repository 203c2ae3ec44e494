using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Decisions;

internal static class DecisionRegistration
{
    public static IServiceCollection AddDecisions(this IServiceCollection services)
    {
        services.AddScoped<AwardGuard>();
        services.AddScoped<AgainstChecks>();
        services.AddScoped<CasePositions>();
        services.AddScoped<DecisionMail>();
        return services;
    }
}
