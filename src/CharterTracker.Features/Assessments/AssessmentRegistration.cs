using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Assessments;

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
