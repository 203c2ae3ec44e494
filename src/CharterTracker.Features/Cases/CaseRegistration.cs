using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Cases;

internal static class CaseRegistration
{
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddScoped<CaseMail>();
        services.AddScoped<CaseFindingsReader>();
        services.AddScoped<ConflictEffects>();
        services.AddScoped<ContraryRatings>();
        services.AddScoped<EligibleAssessors>();
        services.AddScoped<IntakeReader>();
        return services;
    }
}
