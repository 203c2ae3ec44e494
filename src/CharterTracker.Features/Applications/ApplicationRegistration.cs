using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Applications;

internal static class ApplicationRegistration
{
    public static IServiceCollection AddApplications(this IServiceCollection services) =>
        services.AddScoped<SubmissionFreezer>().AddScoped<ApplicationMail>();
}
