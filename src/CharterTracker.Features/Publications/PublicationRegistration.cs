using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Publications;

public static class PublicationRegistration
{
    public static IServiceCollection AddPublications(this IServiceCollection services) =>
        services.AddScoped<PublicationWork>().AddScoped<PublishableReader>().AddScoped<GoingLive>().AddScoped<PublicationMail>();
}
