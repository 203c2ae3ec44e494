using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Mail;

internal static class MailRegistration
{
    public static IServiceCollection AddMailOutbox(this IServiceCollection services)
    {
        services.AddScoped<MailOutbox>();
        services.AddOptions<SiteOptions>().BindConfiguration("Site");
        return services;
    }
}
