using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Publications;

public static class PublicationRegistration
{
    public static IServiceCollection AddPublications(this IServiceCollection services) =>
        services.AddScoped<PublicationAccess>()
            .AddScoped<PublishableReader>().AddScoped<RegisterWriter>().AddScoped<PublicationMail>().AddScoped<DirectoryCheck>();
}
