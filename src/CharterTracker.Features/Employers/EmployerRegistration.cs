using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Employers;

internal static class EmployerRegistration
{
    public static IServiceCollection AddEmployers(this IServiceCollection services) => services
        .AddScoped<EmployerMail>()
        .AddScoped<EmployersHere>();
}
