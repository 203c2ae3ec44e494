using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Cases;

internal static class AssessmentRegistration
{
    public static IServiceCollection AddAssessments(this IServiceCollection services)
    {
        services.AddScoped<CaseMail>();
        services.AddScoped<EligibleAssessors>();
        services.AddScoped<IntakeReader>();
        return services;
    }
}
