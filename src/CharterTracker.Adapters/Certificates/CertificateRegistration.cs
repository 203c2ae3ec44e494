using CharterTracker.Features.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Certificates;

/// <summary>Registers the drawing of certificates.</summary>
internal static class CertificateRegistration
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) =>
        services
            .AddSingleton(_ => new CertificateFonts(Path.Combine(AppContext.BaseDirectory, "fonts")))
            .AddSingleton<ICertificateRenderer, SkiaCertificateRenderer>();
}
